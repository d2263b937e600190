"""Features of the Smart Metering Inventory."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("inventory", features_base_dir=FEATURES)
