"""The stages of a training, and how one is run."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from training.instances import Instance, batch, grouped, instance, windows
from training.labels import Labels
from training.losses import losses, total
from training.model import Network
from training.quantised import Linear
from training.scoring import scores
from training.treebank import Sentence, documents

from histor.language.wordpiece import WordPieces


@dataclass(frozen=True)
class Material:
    """What a training learns from, and the folder that it writes to."""

    train: list[Sentence]
    dev: dict[str, list[Sentence]]
    known: Labels
    pieces: WordPieces
    work: Path


@dataclass(frozen=True)
class Stage:
    """Some epochs at rates that go from one share of the full rate to another, in a line."""

    epochs: int
    rate: tuple[float, float]
    warm_up: int  # steps
    rounding: bool  # whether every other step rounds its numbers as int8 will


@dataclass(frozen=True)
class Plan:
    """The numbers of a training."""

    stages: tuple[Stage, ...] = (
        Stage(7, (1.0, 0.44), 497, rounding=False),
        # Each of these goes on from the averaged weights of the one before.
        Stage(2, (0.44, 0.22), 50, rounding=False),
        Stage(2, (0.22, 0.0), 20, rounding=True),
    )
    words: int = 900  # a batch
    encoder_rate: float = 1.2e-4
    head_rate: float = 1e-3
    decay: float = 0.998  # of the running average of the weights


def run(network: Network, material: Material, chance: random.Random, after: int = 0) -> Path:
    """All stages but those that ended with or before the epoch `after`; the last checkpoint."""
    done = 0
    for stage in Plan.stages:
        if done + stage.epochs > after:
            if done:
                network.load_state_dict(load_file(checkpoint(material.work, done)))
            Training(network, material, stage, chance).run(done)
        done += stage.epochs
    return checkpoint(material.work, done)


def checkpoint(work: Path, epoch: int) -> Path:
    """Where the averaged weights after an epoch are kept."""
    return work / f"epoch-{epoch}.safetensors"


class Training:
    """One stage, with a checkpoint of the averaged weights after each epoch."""

    def __init__(self, network: Network, material: Material, stage: Stage, chance: random.Random) -> None:
        self.network, self.material, self.stage, self.chance = network, material, stage, chance
        self.plan, self.known = Plan(), material.known
        self.single = [instance([sentence], self.known) for sentence in material.train]
        self.documents = documents(material.train)
        self.dev = {name: [instance([sentence], self.known) for sentence in some]
                    for name, some in material.dev.items()}  # fmt: skip
        self.average = {n: p.detach().clone() for n, p in network.state_dict().items()}
        self.steps = stage.epochs * len(self._groups(random.Random(0)))
        self.step = 0
        self.optimizer = self._optimizer()
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self._rate)

    def run(self, done: int) -> None:
        """All epochs of the stage, after those `done` before."""
        for epoch in range(done + 1, done + self.stage.epochs + 1):
            began, sums = time.time(), 0.0
            for count, group in enumerate(self._groups(self.chance), 1):
                sums += self._learn(group)
                if count % 100 == 0:
                    print(
                        f"  step {self.step}/{self.steps} loss {sums / count:.3f} "
                        f"{(time.time() - began) / count:.3f} s a step",
                        flush=True,
                    )
            save_file(self.average, checkpoint(self.material.work, epoch))
            self._report(epoch, time.time() - began)

    def _groups(self, chance: random.Random) -> list[list[Instance]]:
        joined = [w for d in self.documents for w in windows(d, chance) if len(w) > 1]
        some = self.single + [instance(w, self.known) for w in joined]
        return list(grouped(some, self.plan.words, chance))

    def _learn(self, group: list[Instance]) -> float:
        # Every other step: rounding takes half as long again as the step itself.
        Linear.rounding = self.stage.rounding and self.step % 2 == 1
        self.optimizer.zero_grad(set_to_none=True)
        with torch.autocast("cpu", torch.bfloat16):
            loss = total(losses(self.network, batch(group, self.material.pieces, self.chance)))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.step += 1
        self._average()
        return float(loss.item())

    def _average(self) -> None:
        every = 5
        if self.step % every == 0:
            # Young averages must not remember the beginning.
            decay = min(self.plan.decay**every, self.step / (self.step + 10 * every))
            now = self.network.state_dict()
            torch._foreach_lerp_(list(self.average.values()), list(now.values()), 1 - decay)

    def _optimizer(self) -> torch.optim.Optimizer:
        encoder: list[Tensor] = []
        heads: list[Tensor] = []
        for name, weight in self.network.named_parameters():
            old = name.startswith("encoder.") and "shapes" not in name
            (encoder if old else heads).append(weight)
        rates = [(encoder, self.plan.encoder_rate), (heads, self.plan.head_rate)]
        groups = [{"params": some, "lr": rate} for some, rate in rates]
        return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)

    def _rate(self, step: int) -> float:
        begin, end = self.stage.rate
        if step < self.stage.warm_up:
            return begin * (step + 1) / self.stage.warm_up
        gone = (step - self.stage.warm_up) / max(1, self.steps - self.stage.warm_up)
        return begin + (end - begin) * min(gone, 1.0)

    def _report(self, epoch: int, seconds: float) -> None:
        Linear.rounding = False
        learning = {n: w.clone() for n, w in self.network.state_dict().items()}
        self.network.load_state_dict(self.average)
        for name, some in self.dev.items():
            found = scores(self.network, some, self.known, self.material.pieces)
            figures = " ".join(f"{n} {v:.4f}" for n, v in found.items())
            print(f"epoch {epoch} ({seconds:.0f} s) {name}: {figures}", flush=True)
        self.network.load_state_dict(learning)
