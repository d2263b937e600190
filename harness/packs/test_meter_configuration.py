"""Features of setting something on a meter."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("meter_configuration", features_base_dir=FEATURES)
