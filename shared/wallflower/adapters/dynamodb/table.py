"""The table: what is read together, and what is written together or not at all."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import reduce
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.found import Found, with_row
from wallflower.adapters.dynamodb.rows.contact import contact_of
from wallflower.adapters.dynamodb.rows.digest import digest_of
from wallflower.adapters.dynamodb.rows.entry import entry_of
from wallflower.adapters.dynamodb.rows.followup import follow_up_of
from wallflower.adapters.dynamodb.rows.occasion import occasion_of
from wallflower.adapters.dynamodb.rows.review import is_review
from wallflower.adapters.dynamodb.values import Item, Wire, day_text, from_wire, stamp, to_wire
from wallflower.domain.digest import Digest
from wallflower.domain.engine.occasion import Occasion
from wallflower.domain.followup import FollowUp
from wallflower.domain.ledger import Entry
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.profile import Profile

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_BATCH = 100
_REFUSALS_READ = 1000  # of each partition


class Conflict(Exception):
    """Somebody else wrote first: read again and decide again."""


class Table:
    """All rows of all owners."""

    def __init__(self, client: "DynamoDBClient", name: str) -> None:
        self._client, self._name = client, name

    def read(
        self,
        owner_id: str,
        *,
        contacts: Iterable[str] = (),
        profiles: Iterable[str] = (),
        letters: Iterable[str] = (),
    ) -> Found:
        """The owner, these contacts and profiles by id, and these mails and letters by name;
        consistent. A contact that became part of another is found under its old id too."""
        wanted = [
            keys.owner_key(owner_id),
            *(keys.contact_key(owner_id, contact) for contact in contacts),
            *(keys.profile_key(owner_id, contact) for contact in profiles),
            *(keys.letter_key(owner_id, name) for name in letters),
        ]
        return self._followed(owner_id, _with(Found(), self.items(wanted)))

    def _followed(self, owner_id: str, found: Found) -> Found:
        """What was found, and whom the aliases in it mean."""
        missing = set(found.aliases.values()) - set(found.contacts)
        more = [keys.contact_key(owner_id, contact) for contact in missing]
        found = _with(found, self.items(more))
        for alias, contact in found.aliases.items():
            if contact in found.contacts:
                found.contacts[alias] = found.contacts[contact]
        return found

    def items(self, wanted: Sequence[Item], *, consistent: bool = True) -> Iterator[Item]:
        """The rows of these keys, in any order."""
        pending = [to_wire(key) for key in wanted]
        while pending:
            request: Any = {self._name: {"Keys": pending[:_BATCH], "ConsistentRead": consistent}}
            answer: Any = self._client.batch_get_item(RequestItems=request)
            yield from (from_wire(item) for item in answer["Responses"].get(self._name, ()))
            left = answer.get("UnprocessedKeys", {}).get(self._name, {}).get("Keys", [])
            pending = [*left, *pending[_BATCH:]]

    def commit(self, writes: Sequence[Wire]) -> None:
        """Writes all or nothing; Conflict if a condition did not hold."""
        named: list[Any] = [
            {kind: {**body, "TableName": self._name} for kind, body in write.items()}
            for write in writes
        ]
        try:
            self._client.transact_write_items(TransactItems=named)
        except self._client.exceptions.TransactionCanceledException as cancelled:
            reasons = {r.get("Code") for r in cancelled.response["CancellationReasons"]}
            if reasons & {"ConditionalCheckFailed", "TransactionConflict"}:
                raise Conflict from cancelled
            raise

    def write(self, write: Wire) -> bool:
        """Makes one write; False if its condition did not hold."""
        call: Any = {"Put": self._client.put_item, "Update": self._client.update_item}
        ((kind, body),) = write.items()
        try:
            call[kind](TableName=self._name, **body)
        except ClientError as refused:
            if refused.response["Error"]["Code"] != "ConditionalCheckFailedException":
                raise
            return False
        return True

    def digests(self, owner_id: str, limit: int) -> list[Digest]:
        """The digests and welcomes among the newest dated letters of an owner, newest first."""
        newest = {"ScanIndexForward": False, "Limit": limit, "ConsistentRead": True}
        letters = self._rows(owner_id, "G#", **newest)
        return [digest_of(item) for item in letters if not is_review(item)]

    def contacts(self, owner_id: str, ids: Iterable[str]) -> dict[str, Contact]:
        """These contacts by id, as they were a moment ago; a write of theirs says whether they
        changed since."""
        wanted = [keys.contact_key(owner_id, contact) for contact in ids]
        return _with(Found(), self.items(wanted, consistent=False)).contacts

    def profiles(self, owner_id: str, ids: Iterable[str]) -> dict[str, Profile]:
        """What is known of these contacts besides, by id, as it was a moment ago."""
        wanted = [keys.profile_key(owner_id, contact) for contact in ids]
        return _with(Found(), self.items(wanted, consistent=False)).profiles

    def everybody(self, owner_id: str) -> Iterator[Contact]:
        """All contacts of an owner."""
        found = self._rows(owner_id, "C#")
        return (contact_of(item) for item in found if "same_as" not in item)

    def occasions_of(self, owner_id: str, contact: str) -> Iterator[Occasion]:
        """All occasions of one contact, those that have passed among them."""
        return map(occasion_of, self._rows(owner_id, f"V#{contact}#", ConsistentRead=True))

    def told(self, owner_id: str, occasions: Iterable[Occasion]) -> list[Occasion]:
        """These occasions with their words."""
        wanted = [keys.occasion_key(owner_id, o.contact, o.name) for o in occasions]
        return [occasion_of(item) for item in self.items(wanted, consistent=False)]

    def index(self, pk: str, first: str, last: str, **how: Any) -> Iterator[Item]:
        """The index entries of a partition from one sort key to another; `how` is DynamoDB's."""
        values = {":pk": pk, ":from": first, ":to": last}
        condition = "agenda_pk = :pk AND agenda_sk BETWEEN :from AND :to"
        return self._query(condition, values, IndexName=keys.INDEX, **how)

    def entries(self, owner_id: str, since: date) -> Iterator[Entry]:
        """The ledger of an owner from this UTC date on."""
        values = {":pk": f"O#{owner_id}", ":from": f"M#{since.isoformat()}", ":to": "M~"}
        between = "PK = :pk AND SK BETWEEN :from AND :to"
        return map(entry_of, self._query(between, values, ConsistentRead=True))

    def refusals(self, owner_id: str, since: datetime, until: datetime) -> Counter[str]:
        """How many mails to this owner were not taken between two moments, by the reason; a flood
        is counted up to some thousands, the latest first."""
        days = {":from": day_text(since.date()), ":to": f"{day_text(until.date())}~"}
        values = {**days, ":o": owner_id, ":at": stamp(since)}
        condition = "PK = :pk AND SK BETWEEN :from AND :to"
        found = (
            self._query(
                condition,
                {":pk": pk, **values},
                FilterExpression="#o = :o AND #at > :at",
                Limit=_REFUSALS_READ,
                ScanIndexForward=False,
                ExpressionAttributeNames={"#o": "owner", "#at": "at"},
            )
            for pk in keys.REFUSAL_PARTITIONS
        )
        return Counter(item["reason"] for items in found for item in items)

    def follow_ups(self, owner_id: str, since: date, until: date) -> list[FollowUp]:
        """The follow-ups of an owner between two local dates, those that left among them."""
        days = {":from": f"F#{since.isoformat()}", ":to": f"F#{until.isoformat()}~"}
        between = "PK = :pk AND SK BETWEEN :from AND :to"
        return [follow_up_of(i) for i in self._query(between, {":pk": f"O#{owner_id}", **days})]

    def refused(self, mails: Iterable[tuple[str, date]]) -> set[str]:
        """Which of these mails (SES id, possible UTC date) stand among those from nobody."""
        wanted = [keys.refusal_key(mail_id, day) for mail_id, day in mails]
        return {item["SK"][11:] for item in self.items(wanted)}

    def _rows(self, owner_id: str, prefix: str, **how: Any) -> Iterator[Item]:
        """The rows of an owner whose sort key begins so."""
        values = {":pk": f"O#{owner_id}", ":sk": prefix}
        return self._query("PK = :pk AND begins_with(SK, :sk)", values, **how)

    def _query(self, condition: str, values: Item, **how: Any) -> Iterator[Item]:
        request = {
            "TableName": self._name,
            "KeyConditionExpression": condition,
            "ExpressionAttributeValues": to_wire(values),
            **how,
        }
        while True:
            answer = self._client.query(**request)
            yield from (from_wire(item) for item in answer["Items"])
            if "Limit" in how or "LastEvaluatedKey" not in answer:
                return
            request["ExclusiveStartKey"] = answer["LastEvaluatedKey"]


def _with(found: Found, items: Iterable[Item]) -> Found:
    """What was found, and these rows."""
    return reduce(with_row, items, found)
