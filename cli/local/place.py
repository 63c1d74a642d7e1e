"""Where the local cloud says that it is."""

from typing import Final

HOST: Final = "127.0.0.1"
REGION: Final = "eu-west-1"
ACCOUNT: Final = "000000000000"  # what MiniStack makes of credentials that are no account number
