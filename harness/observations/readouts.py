"""What a meter answers to a read, in the words scenarios use: one line for each kind of answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import (
    cs02a,
    cs02b,
    cs02c,
    cs02d,
    cs02e,
    ecs17a,
    ecs17c,
    ecs17d,
    ecs17e,
    ecs18a,
    ecs18b,
    ecs23,
    ecs23b,
    ecs24,
    ecs24b,
    ecs26a,
    ecs26b,
    ecs26c,
    ecs26d,
    ecs26e,
    ecs26f,
    ecs26i,
    ecs26j,
    ecs26k,
    ecs26l,
    ecs26m,
    ecs26n,
    ecs35a,
    ecs35b,
    ecs35c,
    ecs35d,
    ecs35e,
    ecs35f,
    ecs35g,
    ecs40,
    ecs70,
)
from sitrig.harness.observations.gas_readouts import GAS_WORDS
from sitrig.harness.observations.load_readouts import LOAD_WORDS

_STORED = {
    cs02d.StoringCode.SUCCESS: "kept",
    cs02d.StoringCode.INVALID_CERTIFICATE: "an invalid certificate",
    cs02d.StoringCode.WRONG_DEVICE: "a certificate of another device",
    cs02d.StoringCode.INVALID_KEY_USAGE: "a certificate for another use",
    cs02d.StoringCode.NO_KEY_PAIR: "a certificate of no key pair it made",
    cs02d.StoringCode.WRONG_PUBLIC_KEY: "a certificate of another key",
    cs02d.StoringCode.NOT_STORED: "not stored",
    cs02d.StoringCode.PRIVATE_KEY_NOT_CHANGED: "its private key is the old one",
}

_WORDS: Mapping[type[UseCaseBody], Callable[[Any], str]] = {
    **GAS_WORDS,
    **LOAD_WORDS,
    ecs17a.ExportRegisters: lambda a: (
        f"{a.active_export_wh} Wh and {a.reactive_export_varh} varh exported"
    ),
    ecs17c.ActivePower: lambda a: (
        f"{a.active_power_w} W imported, {a.secondary_active_power_w} W by a second element"
    ),
    ecs17d.TimeOfUseRegisters: lambda a: _registers(a.active_import_wh, "times of use"),
    ecs17e.BlockRegisters: lambda a: _registers(a.active_import_wh, "blocks and times of use"),
    ecs18a.MaximumDemandExport: lambda a: f"{a.active_power_w} W exported at most",
    ecs18b.MaximumDemandImport: lambda a: f"{a.active_power_w} W imported at most",
    ecs23.NetworkData: lambda a: f"the voltage of {len(a.log)} half hours",
    ecs23b.PolyphaseNetworkData: lambda a: (
        f"the voltage of {len(a.phases[0].log)} half hours in each of {len(a.phases)} phases"
    ),
    ecs24.Tariff: lambda a: f"{len(a.prices.prices)} prices, {a.active_price} in force",
    ecs24b.SecondaryTariffRead: lambda a: (
        f"{len(a.prices.prices)} prices, {a.active_price} in force"
    ),
    ecs26a.Prepayment: lambda a: (
        f"an emergency credit of {a.emergency_credit_limit} and {len(a.suspend_days)} special days"
    ),
    ecs26b.VoltageSettings: lambda a: f"averages of {a.average_under_v} to {a.average_over_v} V",
    ecs26c.Randomisation: lambda a: f"an offset of {a.offset} of at most {a.limit} seconds",
    ecs26d.BillingCalendar: lambda a: f"{len(a.periods)} billing date",
    ecs26e.DeviceIdentity: lambda a: f"its Device ID, {_make(a)} and base letter {a.base_letter}",
    ecs26f.PowerThresholds: lambda a: " and ".join(f"{watts} W" for watts in a.thresholds_w),
    ecs26i.HubIdentity: lambda a: f"its Device ID, {_make(a)}",
    ecs26j.PaymentModeRead: lambda a: f"{a.mode.value} mode",
    ecs26k.PolyphaseVoltageSettings: lambda a: (
        f"averages of {a.average_under_v_3} to {a.average_over_v_3} V in the third phase"
    ),
    ecs26l.BillingCalendars: lambda a: f"{len(a.periods)} billing dates at most",
    ecs26m.Identity: lambda a: f"{_make(a)} and base letter {a.base_letter}",
    ecs26n.HubType: lambda a: _make(a),
    ecs35a.EventLog: lambda a: _events(a.entries),
    ecs35b.SecurityLog: lambda a: _events(a.entries),
    ecs35c.HubEventLog: lambda a: _events(a.entries),
    ecs35d.HubSecurityLog: lambda a: _events(a.entries),
    ecs35e.PowerEventLog: lambda a: _events(a.entries),
    ecs35f.SwitchEventLog: lambda a: _events(a.entries),
    ecs35g.ControllerEventLog: lambda a: _events(a.entries),
    ecs70.ClockResult: lambda a: f"the clock is {a.status.value}",
    cs02a.Credentials: lambda a: ", ".join(
        f"{len(role.cells)} cells of the {role.role.value}" for role in a.roles
    ),
    cs02b.CredentialsUpdated: lambda a: (
        f"{sum(one.status is cs02b.StatusCode.SUCCESS for one in a.outcomes)} of"
        f" {len(a.outcomes)} cells replaced"
    ),
    cs02c.CertificationRequest: lambda a: (
        "no key pair" if a.request is None else "a request to certify a new key pair"
    ),
    cs02d.CertificateStored: lambda a: _STORED[a.code],
    cs02e.DeviceCertificate: lambda a: (
        "no certificate" if a.certificate is None else "its certificate"
    ),
    ecs40.Mpans: lambda a: (
        f"import MPAN {a.import_mpan or 'none'} and export MPAN {a.export_mpan or 'none'}"
    ),
}


def in_words(body: UseCaseBody) -> str:
    """An answer in words; of one that failed, which of its values was the first that could not be told."""
    results: tuple[int, ...] = getattr(body, "results", ())
    if any(results):
        first = next(at for at, result in enumerate(results, 1) if result)
        return f"an access failure at value {first} of {len(results)}"
    if body == ecs23b.PolyphaseNetworkData():
        return "an access failure at value 1 of 18"
    words = _WORDS.get(type(body))
    if words is not None:
        return words(body)
    success: bool | None = getattr(body, "success", None)
    if success is None:
        return repr(body)
    return "done" if success else "an access failure"


def _make(of: Any) -> str:
    return f"manufacturer {of.manufacturer}, model {of.model}"


def _events(entries: tuple[Any, ...]) -> str:
    codes = [entry.code for entry in entries]
    return f"events {', '.join(codes)}" if codes else "no event"


def _registers(counted: tuple[int, ...], of: str) -> str:
    return f"{sum(counted)} Wh in {len(counted)} {of}"
