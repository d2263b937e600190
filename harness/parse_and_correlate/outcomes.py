"""Answers that say nothing but whether they succeeded."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import (
    ccs01,
    ccs02,
    ccs03,
    cs11,
    ecs01c,
    ecs01d,
    ecs39a,
    ecs39b,
    ecs42,
    ecs43,
    ecs44,
    ecs46a,
    ecs46c,
    ecs46d,
    ecs47,
    ecs47_deactivate,
    ecs47_reset,
    ecs47a,
    ecs47e,
    ecs62,
    gcs39,
    gcs41,
)
from sitrig.harness.parse_and_correlate.mapping import Answers, answer


def _mpans_set(body: UseCaseBody) -> bool:
    assert isinstance(body, ecs39a.SetImportMpanResult)
    return body.primary and body.secondary is not False


ANSWERS: Answers = {
    **{
        body: answer()
        for body in (
            ccs01.AddDeviceResult,
            ccs02.RemoveDeviceResult,
            ccs03.RestoreDeviceLogResult,
            cs11.EventLogCleared,
            ecs01c.UpdateSecondaryTariffResult,
            ecs01d.UpdateSecondaryPriceResult,
            ecs39b.SetExportMpanResult,
            ecs42.EnableSupplyResult,
            ecs43.DisableSupplyResult,
            ecs44.ArmSupplyResult,
            ecs46a.DescribeControllersResult,
            ecs46c.ScheduleSwitchesResult,
            ecs46d.ScheduleControllersResult,
            ecs47.ActivateAuxiliaryLoadResult,
            ecs47_deactivate.DeactivateAuxiliaryLoadResult,
            ecs47_reset.ResetAuxiliaryLoadResult,
            ecs47a.SetControllerResult,
            ecs47e.LimitControllerResult,
            ecs62.SetBoostResult,
            gcs39.SupplyArmed,
            gcs41.MprnSet,
        )
    },
    ecs39a.SetImportMpanResult: answer(verdict=_mpans_set),
}
