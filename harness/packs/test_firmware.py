"""Features of firmware and the ESME Variant."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("firmware", features_base_dir=FEATURES)
