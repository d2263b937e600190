"""Features of installing and commissioning devices."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("install_and_commission", features_base_dir=FEATURES)
