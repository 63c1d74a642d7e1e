"""EventBridge: tells the other functions what happened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wallflower.events import Event

if TYPE_CHECKING:
    from mypy_boto3_events import EventBridgeClient

_MOST_ENTRIES = 10


class NotTold(Exception):
    """EventBridge did not take an event; running again tells it again."""


class Bus:
    """Our event bus; `source` says which function speaks."""

    def __init__(self, client: "EventBridgeClient", name: str, source: str) -> None:
        self._client, self._name, self._source = client, name, source

    def tell(self, events: Sequence[Event]) -> None:
        """Puts events on the bus; NotTold if EventBridge refused one (it answers 200 even so)."""
        for start in range(0, len(events), _MOST_ENTRIES):
            entries = [self._entry(event) for event in events[start : start + _MOST_ENTRIES]]
            answer = self._client.put_events(Entries=entries)
            if answer["FailedEntryCount"]:
                codes = sorted({e["ErrorCode"] for e in answer["Entries"] if "ErrorCode" in e})
                raise NotTold(f"EventBridge refused {answer['FailedEntryCount']} events: {codes}")

    def _entry(self, event: Event) -> Any:
        return {
            "EventBusName": self._name,
            "Source": self._source,
            "DetailType": type(event).__name__,
            "Detail": event.model_dump_json(),
        }
