"""SES: reads its receipts, and sends letters with one attempt each."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from wallflower.domain.receipt import Receipt

if TYPE_CHECKING:
    from mypy_boto3_sesv2 import SESV2Client

_CLIENT_ERROR, _SERVER_ERROR = 400, 500


class Refused(Exception):
    """SES definitely did not take the letter; it may be tried again."""


class Post:
    """Sends letters. The client must make one attempt (`total_max_attempts` 1): SES has no
    idempotent send, and a silent retry is a second letter."""

    def __init__(self, client: "SESV2Client", configuration_set: str) -> None:
        self._client, self._set = client, configuration_set

    def send(self, raw: bytes, *, sender: str, to: str, tags: Mapping[str, str]) -> str:
        """Sends one letter and returns SES's message id. Refused if it certainly did not leave;
        any other error leaves that in doubt."""
        try:
            answer = self._client.send_email(
                FromEmailAddress=sender,
                Destination={"ToAddresses": [to]},
                Content={"Raw": {"Data": raw}},
                EmailTags=[{"Name": name, "Value": value} for name, value in tags.items()],
                ConfigurationSetName=self._set,
            )
        except ClientError as error:
            status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
            if _CLIENT_ERROR <= status < _SERVER_ERROR:
                raise Refused(error.response["Error"]["Code"]) from error
            raise
        return answer["MessageId"]


def receipt_of(record: Mapping[str, Any], prefix: str) -> Receipt:
    """The receipt in one record of SES's Lambda action; objects lie under `prefix`."""
    mail, receipt = record["ses"]["mail"], record["ses"]["receipt"]
    return Receipt(
        id=mail["messageId"],
        key=prefix + mail["messageId"],
        at=datetime.fromisoformat(receipt["timestamp"]),
        recipients=tuple(receipt["recipients"]),
        dmarc=_status(receipt, "dmarcVerdict"),
        spam=_status(receipt, "spamVerdict"),
        virus=_status(receipt, "virusVerdict"),
    )


def _status(receipt: Mapping[str, Any], verdict: str) -> str:
    return str(receipt.get(verdict, {}).get("status", "")).upper()
