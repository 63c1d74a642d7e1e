"""What every test stands on: Powertools' settings, no way to a real account, shared servers."""

import os

import pytest
from hypothesis import settings

# How long an example takes says more of the machine than of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Files whose tests share a server or a build that takes seconds to make.
_ON_ONE_WORKER = (
    "test_build.py",
    "test_letters.py",
    "test_permissions.py",
    "test_safety.py",
    "test_story.py",
)

os.environ.update(
    {
        "POWERTOOLS_METRICS_NAMESPACE": "Wallflower",
        "POWERTOOLS_SERVICE_NAME": "tests",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keeps tests that share something costly on one worker."""
    for item in items:
        if item.path.name in _ON_ONE_WORKER:
            item.add_marker(pytest.mark.xdist_group(item.path.parent.name))
