"""Mail that cannot be sent never stops an approval."""

import pytest
from django.core.mail import EmailMessage, get_connection


@pytest.mark.parametrize("error", [ConnectionRefusedError(), ValueError("Invalid address")])
def test_a_failure_is_logged_not_raised(monkeypatch, settings, caplog, error):
    def fail(self, messages):
        raise error

    settings.TOLERANT_EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    monkeypatch.setattr("django.core.mail.backends.dummy.EmailBackend.send_messages", fail)
    connection = get_connection("core.mail.TolerantEmailBackend")
    assert connection.send_messages([EmailMessage("Chờ duyệt", "", "a@b.vn", ["c@d.vn"])]) == 0
    assert "1 message(s) not sent" in caplog.text
