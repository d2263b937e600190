"""Features of the change of supplier."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("change_of_supplier", features_base_dir=FEATURES)
