"""Who may do what: users, tokens, sessions, POSTs of other sites, and how often somebody may fail."""

import json
import stat

import pytest

from histor.errors import ServeError
from histor.web.attempts import FREE, Attempts
from histor.web.problems import ProblemError
from histor.web.serving import check, token_of
from histor.web.settings import Settings
from histor.web.table import ROUTES
from histor.web.users import Users

PASSWORD, TOKEN = "correct horse battery", "a-token-that-nobody-guesses"


@pytest.fixture
def users(tmp_path):
    found = Users(tmp_path / "raids.db.users")
    for name, role in (("rita", "reader"), ("vera", "reviewer"), ("ada", "admin")):
        found.add(name, role, PASSWORD)
    return found


@pytest.fixture
def guarded(served, ledger, users):
    return served(ledger, users=users.path, token=TOKEN, host="0.0.0.0")


def log_in(client, name="rita", password=PASSWORD):
    return client.post("/api/login", json={"name": name, "password": password})


def post(client, path, csrf=None, **more):
    return client.post(f"/api{path}", json={}, headers={"X-CSRF-Token": csrf} if csrf else {}, **more)


@pytest.mark.parametrize("route", [route for route in ROUTES if route.role], ids=lambda route: route.path)
def test_nothing_is_given_before_login(guarded, route):
    answer = guarded.request(route.method, f"/api{route.path.replace('{', '').replace('}', '')}")
    assert answer.status_code == 401
    assert answer.json()["detail"] == "log in first"


def test_a_user_logs_in_and_out(guarded):
    assert guarded.get("/api/session").json()["user"] is None
    answer = log_in(guarded)
    assert answer.status_code == 200
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    session = guarded.get("/api/session").json()
    assert (session["user"], session["role"], session["may"]["review"]) == ("rita", "reader", False)
    assert guarded.get("/api/incidents").json()["total"] == 2
    assert post(guarded, "/logout", session["csrf"]).status_code == 200
    assert guarded.get("/api/incidents").status_code == 401


def test_the_cookie_is_for_encrypted_lines_where_there_are_such(served, ledger, users):
    client = served(ledger, users=users.path)
    client.base_url = "https://127.0.0.1:8750"
    assert "; secure" in log_in(client).headers["set-cookie"].lower()


@pytest.mark.parametrize(("name", "password"), [("rita", "wrong"), ("nobody", PASSWORD), ("", ""), ("rita", "x" * 999)])
def test_a_wrong_name_or_password_is_told_alike(guarded, name, password):
    answer = log_in(guarded, name, password)
    assert (answer.status_code, answer.json()["detail"]) == (403, "no such name and password, or no such token")


@pytest.mark.parametrize(
    "body",
    ['{"name": 3}', '{"name": "rita", "role": "admin"}', "[]", "", '{"name": "' + "a" * 70000 + '"}', b"\xff\xfe"],
)
def test_a_login_that_is_none_is_a_problem(guarded, body):
    answer = guarded.post("/api/login", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 413)
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_form_of_another_site_is_no_login(guarded):
    answer = guarded.post("/api/login", data={"name": "rita", "password": PASSWORD})
    assert answer.status_code == 415


def test_a_token_may_read_and_nothing_else(guarded):
    headers = {"Authorization": f"Bearer {TOKEN}"}
    assert guarded.get("/api/incidents", headers=headers).status_code == 200
    assert guarded.get("/api/session", headers=headers).json()["role"] == "reader"
    assert guarded.get("/api/incidents", headers={"Authorization": "Bearer no"}).status_code == 401
    assert guarded.post("/api/login", json={"token": "no"}).status_code == 403
    assert guarded.post("/api/login", json={"token": TOKEN}).json()["role"] == "reader"
    assert guarded.get("/api/incidents").status_code == 200


@pytest.mark.parametrize("token", [None, "", "wrong"])
def test_a_post_needs_the_token_of_its_session(guarded, token):
    log_in(guarded)
    assert post(guarded, "/logout", token).status_code == 403
    assert guarded.get("/api/incidents").status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
    ids=str,
)
def test_a_post_of_another_site_is_refused(guarded, client, headers):
    csrf = log_in(guarded).json()["csrf"]
    assert guarded.post("/api/logout", json={}, headers={"X-CSRF-Token": csrf} | headers).status_code == 403
    csrf = client.get("/api/session").json()["csrf"]
    assert client.post("/api/logout", json={}, headers={"X-CSRF-Token": csrf} | headers).status_code == 403


def test_our_own_page_may_post(guarded):
    csrf = log_in(guarded).json()["csrf"]
    headers = {"Origin": "http://127.0.0.1:8750", "Sec-Fetch-Site": "same-origin", "X-CSRF-Token": csrf}
    assert guarded.post("/api/logout", json={}, headers=headers).status_code == 200


def test_who_gets_another_password_or_is_removed_is_out_at_once(guarded, users):
    log_in(guarded)
    users.password("rita", "another password")
    assert guarded.get("/api/incidents").status_code == 401
    log_in(guarded, password="another password")
    assert guarded.get("/api/incidents").status_code == 200
    users.remove("rita")
    assert guarded.get("/api/incidents").status_code == 401


def test_whoever_fails_too_often_waits(guarded):
    for _ in range(FREE):
        assert log_in(guarded, password="wrong").status_code == 403
    answer = log_in(guarded)
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) >= 1


def test_the_wait_grows_and_ends():
    now = [1000.0]
    attempts = Attempts(lambda: now[0])
    waits = []
    for _ in range(FREE + 12):
        attempts.failed("a")
        try:
            attempts.check("a", "b")
        except ProblemError as error:
            waits.append(int(error.headers["Retry-After"]))
            now[0] += waits[-1]
            attempts.check("a")
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (3, 901)
    attempts.check("b")
    attempts.succeeded("a")
    attempts.failed("a")
    attempts.check("a")


def test_a_guess_counts_against_the_address_whatever_the_name(guarded):
    for at in range(FREE):
        log_in(guarded, name=f"guess{at}")
    assert log_in(guarded).status_code == 429


def test_passwords_are_kept_as_hashes_that_the_owner_alone_may_read(users):
    text = users.path.read_text()
    assert PASSWORD not in text
    assert all(user["hash"].startswith("$argon2id$") for user in json.loads(text).values())
    assert stat.S_IMODE(users.path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("name", "password", "words"),
    [
        ("rita", PASSWORD, "is a user already"),
        ("a b", PASSWORD, "a name has letters"),
        ("", PASSWORD, "a name has letters"),
        ("new", "short", "a password has 12 to 1,000"),
    ],
)
def test_a_user_that_cannot_be_is_refused(users, name, password, words):
    with pytest.raises(ServeError, match=words):
        users.add(name, "reader", password)


def test_a_file_that_holds_no_users_is_told(tmp_path):
    path = tmp_path / "users"
    path.write_text("[1]")
    with pytest.raises(ServeError, match="is no file of users"):
        Users(path).all()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"host": "0.0.0.0"}, "others can reach this address"),
        ({"host": "192.0.2.7"}, "others can reach this address"),
        ({"host": "desk.example"}, "others can reach this address"),
        ({"certificate": "a"}, "needs both"),
        ({"tiles": "javascript:alert(1)"}, "is no address of a tile server"),
    ],
    ids=str,
)
def test_what_strangers_could_read_is_not_served(ledger, settings, words):
    with pytest.raises(ServeError, match=words):
        check(Settings(ledger=ledger, **settings))


@pytest.mark.parametrize(
    "settings", [{}, {"host": "localhost"}, {"host": "::1"}, {"host": "0.0.0.0", "token": TOKEN}], ids=str
)
def test_what_is_safe_is_served(ledger, settings):
    check(Settings(ledger=ledger, **settings))


def test_users_without_anybody_are_refused(ledger, tmp_path):
    with pytest.raises(ServeError, match="has no users"):
        check(Settings(ledger=ledger, users=tmp_path / "none"))


def test_tokens_that_could_be_guessed_are_refused(tmp_path):
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n")
    assert token_of(str(file), None) == TOKEN
    assert token_of(None, None) is None
    for bad in ("short", "ü" * 30):
        with pytest.raises(ServeError, match="a token has at least"):
            token_of(None, bad)
    with pytest.raises(ServeError, match="cannot be read"):
        token_of(str(tmp_path / "none"), None)


def test_names_of_its_own_are_those_of_a_server_for_others(served, ledger, users):
    client = served(ledger, users=users.path, host="0.0.0.0", names=("desk.example",))
    for host, status in (("desk.example", 200), ("192.0.2.7:8750", 200), ("evil.example", 421)):
        assert client.get("/api/session", headers={"Host": host}).status_code == status
