"""S3: the inbox, where every received mail lies as it came."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

INBOX = "inbox/"
KEPT = "kept/"
READ_BYTES = 8 * 1024 * 1024
_NOT_A_MAIL = "AMAZON_SES_SETUP_NOTIFICATION"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A mail in the inbox: its first 8 MiB, its whole size, and when it was written (UTC)."""

    raw: bytes
    size: int
    at: datetime

    @property
    def truncated(self) -> bool:
        """Whether there is more of it than was read."""
        return self.size > len(self.raw)


class Inbox:
    """The bucket that SES writes to; mails lie under `inbox/`, what is kept under `kept/`."""

    def __init__(self, client: "S3Client", bucket: str) -> None:
        self._client, self._bucket = client, bucket

    def read(self, key: str) -> Received:
        """Reads the beginning of one mail: text comes before large attachments."""
        answer = self._client.get_object(
            Bucket=self._bucket, Key=key, Range=f"bytes=0-{READ_BYTES - 1}"
        )
        raw = answer["Body"].read()
        size = int(answer.get("ContentRange", f"/{len(raw)}").rpartition("/")[2])
        return Received(raw=raw, size=size, at=answer["LastModified"])

    def keep(self, key: str) -> None:
        """Copies a mail to where it does not expire; doing it twice changes nothing."""
        self._client.copy_object(
            Bucket=self._bucket,
            Key=KEPT + key.removeprefix(INBOX),
            CopySource={"Bucket": self._bucket, "Key": key},
        )

    def mails(self, since: datetime, until: datetime) -> Iterator[tuple[str, datetime]]:
        """The mails (key, moment) that were written between these moments."""
        pages = self._client.get_paginator("list_objects_v2")
        for page in pages.paginate(Bucket=self._bucket, Prefix=INBOX):
            for item in page.get("Contents", ()):
                fresh = since <= item["LastModified"] <= until
                if fresh and not item["Key"].endswith(_NOT_A_MAIL):
                    yield item["Key"], item["LastModified"]
