"""What Powertools reads when a function is imported, and no way to a real account."""

import os

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
