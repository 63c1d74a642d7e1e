"""The environment as typed settings, one class per function, read once."""

import os
from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field

Word = Annotated[str, Field(min_length=1)]


class Settings(BaseModel):
    """What every function knows. Reads upper-case names of an environment; extra ones are left."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    table_name: Word
    bus_name: Word
    mail_domain: Word

    @classmethod
    def read(cls, environ: Mapping[str, str] | None = None) -> Self:
        """Settings from `environ` (the process's own by default); ValidationError names what is
        missing."""
        return cls.model_validate(
            {k.lower(): v for k, v in (os.environ if environ is None else environ).items()}
        )


class IngestSettings(Settings):
    """What ingest knows besides: the inbox, and under which prefixes mails lie."""

    inbox_bucket: Word


class SchedulingSettings(Settings):
    """What scheduling knows besides: the inbox to sweep, its schedules, and the first owner."""

    inbox_bucket: Word
    schedule_group: Word
    schedule_role_arn: Word
    dispatch_arn: Word
    dead_letter_arn: Word
    owner_id: Word
    owner_address: Word
    time_zone: Word


class DispatchSettings(Settings):
    """What dispatch knows besides: the configuration set whose events settle what was sent."""

    configuration_set: Word
