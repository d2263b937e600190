"""Evidence of a run: Gherkin steps and attachments for Allure, the HTML report, the text summary.

The only package that may import Allure.
"""
