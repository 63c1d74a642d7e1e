"""What SES tells about a sent mail, and what a rule's input transformer makes of it."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.local.envelope import Envelope
from cli.local.sending import KINDS, sending_event, transformed
from cli.local.spool import Sent

SENT = Sent(
    envelope=Envelope(
        sender="Wallflower <capture@in.vale.example>",
        recipients=("robin@vale.example",),
        message_id="0102",
        at=datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
    ),
    configuration_set="our-set",
    tags={"letter": "2026-11-23"},
    raw=b"Subject: Jane is worth a mail\r\nTo: robin@vale.example\r\n\r\nHello\r\n",
)
TRANSFORMER = {
    "InputPathsMap": {
        "kind": "$.detail-type",
        "message": "$.detail.mail.messageId",
        "tags": "$.detail.mail.tags",
    },
    "InputTemplate": '{"detail-type":<kind>,"detail":{"message":<message>,"tags":<tags>}}',
}


@pytest.mark.parametrize("kind", KINDS)
def test_an_event_says_its_kind_and_which_mail_it_is_about(kind: str) -> None:
    event = sending_event(SENT, kind, event_id="e1")
    assert ("aws.ses", KINDS[kind]) == (event["source"], event["detail-type"])
    assert (kind, "0102") == (event["detail"]["eventType"], event["detail"]["mail"]["messageId"])


def test_tags_are_lists_and_name_the_configuration_set() -> None:
    tags = sending_event(SENT, "Send", event_id="e1")["detail"]["mail"]["tags"]
    assert tags["ses:configuration-set"] == ["our-set"]
    assert tags["letter"] == ["2026-11-23"]
    assert tags["ses:from-domain"] == ["in.vale.example"]


def test_a_delivery_says_to_whom() -> None:
    delivery = sending_event(SENT, "Delivery", event_id="e1")["detail"]["delivery"]
    assert delivery["recipients"] == ["robin@vale.example"]


def test_a_transformer_keeps_only_what_it_names() -> None:
    told = json.loads(transformed(sending_event(SENT, "Send", event_id="e1"), TRANSFORMER))
    assert {"detail-type", "detail"} == set(told)
    assert {"message", "tags"} == set(told["detail"])
    assert (told["detail-type"], told["detail"]["message"]) == ("Email Sent", "0102")
    assert told["detail"]["tags"]["ses:configuration-set"] == ["our-set"]


def test_a_value_in_quotation_marks_stands_bare_and_a_missing_one_is_null() -> None:
    paths = {"InputPathsMap": {"a": "$.a", "b": "$.none.there"}}
    template = '{"text":"<a>","none":<b>,"empty":"<b>"}'
    told = transformed({"a": "x"}, {**paths, "InputTemplate": template})
    assert json.loads(told) == {"text": "x", "none": None, "empty": ""}


def test_a_place_without_a_path_is_said_by_name() -> None:
    with pytest.raises(ValueError, match="<other>"):
        transformed({}, {"InputPathsMap": {}, "InputTemplate": '{"a":<other>}'})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(JSON)
def test_any_value_survives_the_transformer(value: Any) -> None:
    transformer = {"InputPathsMap": {"v": "$.v"}, "InputTemplate": '{"v":<v>}'}
    assert {"v": value} == json.loads(transformed({"v": value}, transformer))
