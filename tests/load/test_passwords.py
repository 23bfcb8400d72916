"""Passwords in site.yaml."""

import pytest

from oitgen.load import config


@pytest.mark.parametrize(
    "text",
    [
        "publish: {sftp: {host: example.go.th, password: hunter2}}",
        "publish:\n  รหัสผ่าน: hunter2",
        "password: hunter2",
        "publish:\n  targets:\n    - api_key: hunter2",
        "site: {token: hunter2, digits: rumi}",
    ],
)
def test_a_password_is_an_error_and_is_never_shown(text: str) -> None:
    site, findings = config.site(f"agency: {{name: ตัวอย่าง}}\n{text}\n", "site.yaml")

    assert site is not None
    assert "secret-in-config" in [finding.rule for finding in findings]
    assert "hunter2" not in repr((site, findings))


def test_a_password_on_a_line_that_cannot_be_read_is_not_shown() -> None:
    _, findings = config.site("agency: {name: ตัวอย่าง}\npassword: hunter2: x\n", "site.yaml")

    assert [finding.rule for finding in findings] == ["yaml-unreadable"]
    assert "hunter2" not in repr(findings)
