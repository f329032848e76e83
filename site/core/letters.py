"""Django's messages as rows of the outbox, and back again: nothing of a message is lost."""

from base64 import b64decode, b64encode
from datetime import datetime
from email import message_from_bytes
from email.mime.base import MIMEBase

from django.core.mail import EmailMessage, EmailMultiAlternatives
from wagtail.models import Site

from core.models import OutgoingMail

HTML = "text/html"


def as_row(message: EmailMessage, site: Site | None, now: datetime) -> OutgoingMail:
    """Return the unsaved row, due at once."""
    alternatives = [tuple(part) for part in getattr(message, "alternatives", [])]
    html = next((content for content, mimetype in alternatives if mimetype == HTML), "")
    return OutgoingMail(
        site=site,
        sender=message.from_email,
        recipients=list(map(str, message.to)),
        # Line ends would make it several headers.
        subject=" ".join(str(message.subject).split()),
        text=str(message.body),
        html=html,
        rest={
            "cc": list(message.cc),
            "bcc": list(message.bcc),
            "reply_to": list(message.reply_to),
            "headers": {name: str(value) for name, value in message.extra_headers.items()},
            "subtype": message.content_subtype,
            "alternatives": [[c, t] for c, t in alternatives if (c, t) != (html, HTML)],
            "attachments": [_packed(part) for part in message.attachments],
        },
        created_at=now,
        next_try_at=now,
    )


def as_message(mail: OutgoingMail, connection=None) -> EmailMultiAlternatives:
    rest = mail.rest
    message = EmailMultiAlternatives(
        mail.subject,
        mail.text,
        mail.sender,
        mail.recipients,
        cc=rest["cc"],
        bcc=rest["bcc"],
        reply_to=rest["reply_to"],
        headers=rest["headers"],
        connection=connection,
    )
    message.content_subtype = rest["subtype"]
    if mail.html:
        message.attach_alternative(mail.html, HTML)
    for content, mimetype in rest["alternatives"]:
        message.attach_alternative(content, mimetype)
    for packed in rest["attachments"]:
        message.attach(*_unpacked(packed))
    return message


def _packed(part) -> dict:
    """An attachment as JSON can hold it: a whole MIME part, or name, content and type."""
    if isinstance(part, MIMEBase):
        return {"mime": b64encode(part.as_bytes()).decode()}
    name, content, mimetype = part
    if isinstance(content, EmailMessage):
        content = content.message()
    if hasattr(content, "as_bytes"):
        content = content.as_bytes()
    is_text = isinstance(content, str)
    data = content.encode() if is_text else content
    return {
        "name": name,
        "content": b64encode(data).decode(),
        "type": mimetype,
        "is_text": is_text,
    }


def _unpacked(packed: dict) -> tuple:
    """Return the arguments of `EmailMessage.attach`."""
    if "mime" in packed:
        return (_mime_part(b64decode(packed["mime"])),)
    content = b64decode(packed["content"])
    return packed["name"], content.decode() if packed["is_text"] else content, packed["type"]


def _mime_part(source: bytes) -> MIMEBase:
    """Django attaches a part as it stands only if it is a MIMEBase; a parser makes none."""
    parsed = message_from_bytes(source)
    part = MIMEBase(parsed.get_content_maintype(), parsed.get_content_subtype())
    del part["Content-Type"], part["MIME-Version"]
    for name, value in parsed.items():
        part[name] = value
    part.set_payload(parsed.get_payload())
    return part
