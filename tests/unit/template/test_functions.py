"""Promises of the template about the functions, their settings and their alarms."""

import pytest

from tests.unit.template.stack import ROOT, read_stack
from wallflower.config import DispatchSettings, IngestSettings, SchedulingSettings, Settings

STACK = read_stack()
ALARMS = STACK.of_type("AWS::CloudWatch::Alarm")
SETTINGS: dict[str, type[Settings]] = {
    "Ingest": IngestSettings,
    "Scheduling": SchedulingSettings,
    "Dispatch": DispatchSettings,
}


@pytest.mark.parametrize("function", SETTINGS)
def test_a_function_finds_exactly_the_settings_that_it_reads(function: str) -> None:
    """Nothing is missing at the first mail, and nothing is left over."""
    environment = STACK.environment(function)
    ours = {name.lower() for name in environment if not name.startswith("POWERTOOLS_")}
    assert set(SETTINGS[function].model_fields) == ours
    read = SETTINGS[function].read(environment)
    assert "in.vale.example" == read.mail_domain


@pytest.mark.parametrize("function", SETTINGS)
def test_logs_and_metrics_name_their_function(function: str) -> None:
    """The alarms on our own metrics look for these names."""
    environment = STACK.environment(function)
    assert function.lower() == environment["POWERTOOLS_SERVICE_NAME"]
    assert "Wallflower" == environment["POWERTOOLS_METRICS_NAMESPACE"]


@pytest.mark.parametrize("function", SETTINGS)
def test_a_functions_code_lies_in_the_folder_of_its_name(function: str) -> None:
    """Each holds one file, app.py, with one handler."""
    assert f"functions/{function.lower()}/" == STACK.properties(function)["CodeUri"]
    assert "app.handler" == STACK.function_globals["Handler"]


@pytest.mark.parametrize("architecture", ["arm64", "x86_64"])
def test_functions_and_layer_are_for_the_same_processor(architecture: str) -> None:
    """A wheel for another one cannot be imported."""
    stack = read_stack(Architecture=architecture)
    assert [architecture] == stack.function_globals["Architectures"]
    assert [architecture] == stack.properties("SharedLayer")["CompatibleArchitectures"]
    metadata = stack.resources["SharedLayer"]["Metadata"]
    assert {"BuildMethod": "makefile", "BuildArchitecture": architecture} == metadata


def test_functions_and_layer_are_for_the_same_python() -> None:
    """The layer's wheels are built for it."""
    runtime = STACK.function_globals["Runtime"]
    assert [runtime] == STACK.properties("SharedLayer")["CompatibleRuntimes"]
    version = runtime.removeprefix("python")
    makefile = (ROOT / "shared" / "Makefile").read_text()
    assert f"--python-version {version} " in makefile


def test_alarms_are_few() -> None:
    """Ten are free, and each one is read."""
    assert 1 <= len(ALARMS) <= 8


@pytest.mark.parametrize("alarm", ALARMS)
def test_an_alarm_says_what_to_do_and_to_whom(alarm: str) -> None:
    """It comes by mail, and silence is no fault."""
    properties = ALARMS[alarm]
    assert ["AlarmTopic"] == properties["AlarmActions"]
    assert "notBreaching" == properties["TreatMissingData"]
    assert len(properties["AlarmDescription"].split(". ")) >= 2
    assert 1 == properties["Threshold"]


def test_every_function_and_the_dead_letters_are_watched() -> None:
    """By the name that CloudWatch knows them under."""
    watched = {
        (alarm["MetricName"], dimension["Value"])
        for alarm in ALARMS.values()
        for dimension in alarm.get("Dimensions", [])
    }
    assert {("Errors", function) for function in SETTINGS} <= watched
    assert ("ApproximateNumberOfMessagesVisible", "DeadLetters.QueueName") in watched
    assert {("LettersFailed", "dispatch"), ("LettersBounced", "dispatch")} <= watched


def test_mail_that_ses_cannot_hand_over_is_noticed() -> None:
    """Within its four hours of trying, and without a guess at the metric's dimensions."""
    (metric,) = ALARMS["ReceivingAlarm"]["Metrics"]
    assert 'SELECT SUM(PublishFailure) FROM "AWS/SES"' == metric["Expression"]
    assert metric["Period"] * ALARMS["ReceivingAlarm"]["EvaluationPeriods"] <= 3600


def test_a_warning_goes_to_the_alarm_address() -> None:
    """By mail."""
    (subscription,) = STACK.properties("AlarmTopic")["Subscription"]
    assert {"Protocol": "email", "Endpoint": "robin@vale.example"} == subscription


def test_a_bounce_does_not_silence_the_owners_mail() -> None:
    """SES takes mail for a suppressed address and sends nothing; so nothing is suppressed."""
    assert [] == STACK.properties("ConfigurationSet")["SuppressionOptions"]["SuppressedReasons"]


def test_every_parameter_explains_itself() -> None:
    """In a sentence, and says what a right value looks like where it is checked."""
    for parameter in STACK.parameters.values():
        assert parameter["Description"].endswith(".")
        assert ("AllowedPattern" in parameter) == ("ConstraintDescription" in parameter)


def test_the_records_to_set_are_in_the_outputs() -> None:
    """One for receiving, three for signing."""
    values = {name: output["Value"] for name, output in STACK.outputs.items()}
    assert "capture@in.vale.example" == values["CaptureAddress"]
    expected = "in.vale.example. MX 10 inbound-smtp.eu-west-1.amazonaws.com."
    assert expected == values["MailRecord"]
    for n in (1, 2, 3):
        name, value = f"MailIdentity.DkimDNSTokenName{n}", f"MailIdentity.DkimDNSTokenValue{n}"
        assert f"{name}. CNAME {value}." == values[f"SignatureRecord{n}"]
