"""The errors that histor raises on purpose.

HistorError
├── IntakeError        a file or line that cannot be read as a document
├── PipelineError      a language pipeline that is missing or does not fit
├── ExplainError       nothing in a document is what was to be explained
├── DataError          a data file of histor's own, or one given to it, that is missing or broken
├── LedgerError        a ledger that cannot be opened, read or written
│   ├── UnknownError   nothing in a ledger bears the name asked for, or several do
│   ├── ConflictError  somebody else has decided on the same thing meanwhile
│   └── TooSlowError   a question to a ledger that takes longer than it was given
└── ServeError         a page that cannot be served so

Every message names the place and says what would have worked. The command line prints it as one line.
"""


class HistorError(Exception):
    """Base of all errors that a user can cause and mend."""


class IntakeError(HistorError):
    """A file or line that cannot be read as a document; the message names both and the way out."""


class PipelineError(HistorError):
    """A language pipeline that is missing or lacks what histor needs."""


class ExplainError(HistorError):
    """Nothing in a document is what was to be explained; the message names what could be."""


class DataError(HistorError):
    """A data file that is missing, broken or of another version."""


class LedgerError(HistorError):
    """A ledger that cannot be opened, read or written, or a question to it that makes no sense."""


class UnknownError(LedgerError):
    """Nothing in a ledger bears the name asked for, or several do."""


class ConflictError(LedgerError):
    """Somebody else has decided on the same thing since the reviewer looked; the message tells who decided what.

    `seq` is the entry of the log that has to be looked at: given as `expects`, it lets the reviewer decide over it.
    """

    def __init__(self, message: str, seq: int = 0) -> None:
        super().__init__(message)
        self.seq = seq


class TooSlowError(LedgerError):
    """A question to a ledger that takes longer than it was given; asked for less, it is answered."""


class ServeError(HistorError):
    """A page that cannot be served as it was asked for; the message says what is missing."""
