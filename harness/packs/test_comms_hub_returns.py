"""Features of Comms Hub returns."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("comms_hub_returns", features_base_dir=FEATURES)
