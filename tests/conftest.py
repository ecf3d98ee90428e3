"""What every test shares: where outside data is, and a skip that says why."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.lab import Lab

# The same inputs in every run: a pipeline fails on what was changed, never on what was drawn.
settings.register_profile("same-inputs", derandomize=True)
settings.load_profile("same-inputs")

LONGEST_FIRST = ("test_demo_audit.py", "test_hostile.py", "test_planted_secrets.py", "test_cluster.py")
"""Files of few tests that take minutes: begun last, they would keep one worker busy alone."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    order = {name: place for place, name in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: order.get(item.path.name, len(order)))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--shared", metavar="DIR", help="folder with the outside test data (ACT cases, corpora)")


@pytest.fixture(scope="session")
def shared_dir(request: pytest.FixtureRequest) -> Path:
    """The folder given by ``--shared``; tests that need it skip where it was not given."""
    given = request.config.getoption("--shared")
    if not given:
        pytest.skip("needs outside test data: pass --shared DIR")
    folder = Path(given)
    if not folder.is_dir():
        pytest.skip(f"needs outside test data: {folder} is not a folder")
    return folder


@pytest.fixture(scope="session")
def lab() -> Iterator[Lab]:
    """A browser and a server to put pages in front of checks; for tests marked ``browser``."""
    made = Lab()
    yield made
    made.close()
