"""The table: what is read together, and what is written together or not at all."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from wallflower.adapters.dynamodb import keys, rows
from wallflower.adapters.dynamodb.values import Item, Wire, from_wire, stamp, to_wire
from wallflower.domain.digest import Digest
from wallflower.domain.ledger import Entry
from wallflower.domain.owner import Owner
from wallflower.domain.people.contact import Contact

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

DUE_READ = 50
NEW_READ = 25
_BATCH = 100


class Conflict(Exception):
    """Somebody else wrote first: read again and decide again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The rows of one owner that a read brought, by their names."""

    owner: Owner | None = None
    contacts: dict[str, Contact] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    digests: dict[str, Digest] = field(default_factory=dict)


class Table:
    """All rows of all owners."""

    def __init__(self, client: "DynamoDBClient", name: str) -> None:
        self._client, self._name = client, name

    def read(
        self, owner_id: str, *, contacts: Iterable[str] = (), letters: Iterable[str] = ()
    ) -> Found:
        """The owner, these contacts by id, and these mails and letters by name; consistent."""
        wanted = [
            keys.owner_key(owner_id),
            *(keys.contact_key(owner_id, contact) for contact in contacts),
            *(keys.letter_key(owner_id, name) for name in letters),
        ]
        found = Found()
        for item in self._batch_get(wanted):
            found = _with(found, item)
        return found

    def _batch_get(self, wanted: Sequence[Item]) -> Iterator[Item]:
        pending = [to_wire(key) for key in wanted]
        while pending:
            request: Any = {self._name: {"Keys": pending[:_BATCH], "ConsistentRead": True}}
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
        """The newest dated letters of an owner, newest first."""
        found = self._query(
            "PK = :pk AND begins_with(SK, :sk)",
            {":pk": f"O#{owner_id}", ":sk": "G#"},
            ScanIndexForward=False,
            Limit=limit,
            ConsistentRead=True,
        )
        return [rows.digest_of(item) for item in found]

    def agenda(self, owner_id: str, day: date) -> tuple[list[Contact], list[Contact]]:
        """Contacts who are due on this day, and new ones: the longest and the most recently due,
        50 each, and the 25 newest, however large the network is."""
        pk = f"P#{owner_id}"
        due = {":pk": pk, ":from": "D#", ":to": f"D#{day.isoformat()}~"}
        between = "agenda_pk = :pk AND agenda_sk BETWEEN :from AND :to"
        ends = [
            self._query(
                between, due, IndexName=keys.INDEX, Limit=DUE_READ, ScanIndexForward=forward
            )
            for forward in (True, False)
        ]
        new = self._query(
            "agenda_pk = :pk AND begins_with(agenda_sk, :new)",
            {":pk": pk, ":new": "N#"},
            IndexName=keys.INDEX,
            Limit=NEW_READ,
            ScanIndexForward=False,
        )
        overdue = {item["SK"]: rows.contact_of(item) for end in ends for item in end}
        return list(overdue.values()), [rows.contact_of(item) for item in new]

    def owners_due(self, until: datetime) -> Iterator[Owner]:
        """The owners whose next digest comes up to this moment, from all shards."""
        for shard in keys.SHARDS:
            values = {":pk": f"W#{shard}", ":until": f"{stamp(until)}~"}
            found = self._query(
                "agenda_pk = :pk AND agenda_sk <= :until", values, IndexName=keys.INDEX
            )
            yield from (rows.owner_of(item) for item in found)

    def entries(self, owner_id: str, since: date) -> Iterator[Entry]:
        """The ledger of an owner from this UTC date on."""
        values = {":pk": f"O#{owner_id}", ":from": f"M#{since.isoformat()}", ":to": "M~"}
        between = "PK = :pk AND SK BETWEEN :from AND :to"
        return map(rows.entry_of, self._query(between, values, ConsistentRead=True))

    def refused(self, mails: Iterable[tuple[str, date]]) -> set[str]:
        """Which of these mails (SES id, possible UTC date) stand among those from nobody."""
        wanted = [keys.refusal_key(mail_id, day) for mail_id, day in mails]
        return {item["SK"][11:] for item in self._batch_get(wanted)}

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


def _with(found: Found, item: Item) -> Found:
    """What was found, and this row."""
    match item["SK"].split("#")[0]:
        case "O":
            return Found(
                owner=rows.owner_of(item),
                contacts=found.contacts,
                entries=found.entries,
                digests=found.digests,
            )
        case "C":
            contact = rows.contact_of(item)
            found.contacts[contact.id] = contact
        case "M":
            entry = rows.entry_of(item)
            found.entries[entry.name] = entry
        case "G":
            digest = rows.digest_of(item)
            found.digests[digest.name] = digest
    return found
