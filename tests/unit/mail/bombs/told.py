"""What readers of forwards, of replies and of machines' mails look for."""

from tests.unit.mail.bombs.making import FIRST, HEAD, TEXT, Bomb, full, wide

BOMBS: dict[str, Bomb] = {
    "marks of a forward": lambda: (
        HEAD.replace(b"Subject: x", b"Subject: " + b"Fwd: " * 50_000) + b"\n"
    ),
    "a name of 250 KB": lambda: b"From: " + b"Jane (x) " * 27_000 + b"<a@x.example>\n\nhi",
    "names of 50 KB in a text": lambda: (
        TEXT + full(b"From: " + b"Aa " * 17_000 + b"<a@x.example>\n")
    ),
    "values that go on": lambda: TEXT + full(b"From: Jane\n  <a@x.example>\n  and so on\n"),
    "one block of many lines": lambda: TEXT + b"From: a@x.example\nTo: " + full(b"b@x.example,\n"),
    "labels without an end": lambda: TEXT + full(b"From: "),
    "labels in one line": lambda: TEXT + full(b"From: a@x.example To: b@x.example Subject: x "),
    "starred labels": lambda: TEXT + full(b"*From:* Jane <a@x.example>\n*Sent:* 1 May 2026\n"),
    "forwards in forwards": lambda: (
        TEXT
        + full(
            b"---------- Forwarded message ---------\nFrom: Jane <a@x.example>\n"
            b"Date: Wed, 6 May 2026 at 14:05\nSubject: x\nTo: <b@x.example>\n\nhello\n\n"
        )
    ),
    "answers in answers": lambda: (
        TEXT + full(b"hi\n-----Original Message-----\nFrom: a@x.example\n")
    ),
    "attributions over lines": lambda: (
        TEXT + full(b"On Wed, May 6, 2026 at 2:05 PM Jane Lee\n<a@x.\n")
    ),
    "words before wrote": lambda: TEXT + full(b"On " + b"and then " * 40 + b"wrote:\n"),
    "marks of signatures": lambda: TEXT + full(b"-- \nJane\n"),
    "marks of devices": lambda: TEXT + full(b"Sent from my phone\n\n"),
    "rules": lambda: TEXT + full(b"________________________________\n"),
    "one long rule": lambda: TEXT + full(b"-"),
    "stars and rules": lambda: TEXT + full(b"*-_=*"),
    "numbers": lambda: TEXT + full(b"12:34:56 2026-05-06 "),
    "one line of dates": lambda: TEXT + b"Date: " + full(b"6 May 2026 14:05 +0200 "),
    "links to pages": lambda: TEXT + full(b"https://x.example/a?b=c "),
    "open angles": lambda: TEXT + full(b"Jane <a@x.example <"),
    "dots": lambda: TEXT + full(b"a.b@c.d.e.f."),
    "Chinese labels": lambda: wide("utf-8", "发件人：张三 <a@x.example>\n发送时间：2026年5月6日\n"),
    "Arabic labels": lambda: wide("utf-8", "من: جين <a@x.example>\nالتاريخ: ٦ مايو ٢٠٢٦\n"),
    "a report of a bounce": lambda: _report(b"Final-Recipient: rfc822; a@x.example\n\n"),
    "a calendar": lambda: (
        HEAD
        + b"Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\n"
        + full(b"ATTENDEE;CN=Jane:mailto:a@x.example\n")
    ),
    "hops": lambda: (
        HEAD + full(b"Received: from a by b; Wed, 6 May 2026 14:05:00 +0200\n", 250_000) + b"\nhi"
    ),
    "references": lambda: HEAD + b"References: " + full(b"<a@x.example> ", 250_000) + b"\n\nhi",
}


def _report(body: bytes) -> bytes:
    head = HEAD + b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
    return head + FIRST + b"--b\nContent-Type: message/delivery-status\n\n" + full(body)
