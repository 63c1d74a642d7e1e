"""The receipt rule of the template: for whom mail is taken, and what is done with it."""

from dataclasses import dataclass
from typing import Any

from cli.local.problem import LocalError
from cli.local.template import Template, resolved


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule that stores a mail under `bucket`/`prefix` and then calls `function`."""

    recipients: tuple[str, ...]
    bucket: str
    prefix: str
    function: str

    def takes(self, address: str) -> bool:
        """Whether the rule is for this envelope recipient, as SES compares them."""
        return not self.recipients or any(_means(r, address) for r in self.recipients)


def receipt_rule(template: Template, names: dict[str, str]) -> Rule:
    """The one rule, with `names` in place; LocalError where it does what we cannot play."""
    rules = [r for r in template["Resources"].values() if r["Type"] == "AWS::SES::ReceiptRule"]
    if len(rules) != 1:
        raise LocalError(f"The local cloud plays one receipt rule; there are {len(rules)}.")
    rule = rules[0]["Properties"]["Rule"]
    actions = resolved(rule["Actions"], names)
    kinds = [kind for action in actions for kind in action]
    if kinds != ["S3Action", "LambdaAction"]:
        raise LocalError(f"The local cloud plays S3Action, then LambdaAction; not {kinds}.")
    stored, called = actions[0]["S3Action"], actions[1]["LambdaAction"]
    return _rule(resolved(rule.get("Recipients", []), names), stored, called)


def _rule(recipients: list[str], stored: dict[str, Any], called: dict[str, Any]) -> Rule:
    if called.get("InvocationType", "Event") != "Event":
        raise LocalError("The local cloud calls the function of a receipt rule as Event only.")
    return Rule(
        recipients=tuple(recipients),
        bucket=stored["BucketName"],
        prefix=stored.get("ObjectKeyPrefix", ""),
        function=called["FunctionArn"],
    )


def _means(recipient: str, address: str) -> bool:
    """SES: an address with any label, a domain, or (with a leading dot) its subdomains."""
    wanted = recipient.lower()
    local, _, domain = address.lower().rpartition("@")
    if "@" in wanted:
        return wanted in (f"{local}@{domain}", f"{local.partition('+')[0]}@{domain}")
    return domain.endswith(wanted) if wanted.startswith(".") else domain == wanted
