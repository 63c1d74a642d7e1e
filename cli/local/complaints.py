"""Why a function failed, in its own words: the last line of the last traceback in the logs."""

from collections.abc import Iterable

from cli.local.aws import Aws


def complaint(aws: Aws) -> str:
    """The newest failure of any function, "" if there is none."""
    pages = aws.logs.get_paginator("describe_log_groups").paginate()
    groups = [group["logGroupName"] for page in pages for group in page["logGroups"]]
    found = [(*told, group) for group in groups if (told := _last_error(_lines(aws, group)))]
    return "{2}: {1}".format(*max(found)) if found else ""


def _lines(aws: Aws, group: str) -> Iterable[tuple[int, str]]:
    for page in aws.logs.get_paginator("filter_log_events").paginate(logGroupName=group):
        for event in page["events"]:
            yield event["timestamp"], event["message"].rstrip()


def _last_error(lines: Iterable[tuple[int, str]]) -> tuple[int, str] | None:
    last, inside = None, False
    for at, line in lines:
        if line.startswith("Traceback"):
            inside = True
        elif inside and line and not line.startswith(" "):
            last, inside = (at, line), False
    return last
