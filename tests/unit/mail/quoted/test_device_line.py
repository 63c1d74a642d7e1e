"""The line that a phone adds, in whatever language, and lines that only look like it."""

import pytest

from wallflower.domain.mail.quoted.device_line import is_device_line


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my iPhone",
        "Sent from my Galaxy",
        "Sent from my Kestrel 9",
        "Sent from Kestrel<https://kestrel.example/?r=1>",
        "(sent from a phone)",
        "<<sent by galaxy>>",
        "Sent from my cell, please excuse any typos.",
        "Sent from my Android phone.  Sorry for my spelling",
        "Sent from my Verizon, Samsung Galaxy smartphone",
        "Sent from [Mail](https://link.example) for Windows 10",
        "Sent with Proton Mail secure email.",
        "Robin from mobile",
        "Von meinem Mobilgerät gesendet",
        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
        "Envoyé depuis mon iPhone",
        "Enviado desde mi móvil",
        "Inviato dal mio iPad",
        "Verzonden met BlackBerry Work",
        "Enviado do Yahoo Mail no Android",
        "Wysłane z iPhone'a",
        "Odesláno z iPhonu",
        "Odoslané z iPhonu",
        "Poslano s mog iPhonea",
        "Trimis de pe iPhone-ul meu",
        "Skickat från min iPhone",
        "Sendt fra min iPhone",
        "Lähetetty iPhonesta",
        "Saadetud minu iPhone'ist",
        "Elküldve az iPhone-omról",
        "iPhone'umdan gönderildi",
        "Στάλθηκε από το iPhone μου",
        "Отправлено из мобильной Почты Mail.ru",
        "Надіслано з мого iPhone",
        "נשלח מה-iPhone שלי",
        "أُرسلت من الـ iPhone",
        "iPhoneから送信",
        "나의 iPhone에서 보냄",
        "发自我的手机",
        "從我的 iPhone 傳送",
        "Get Outlook for iOShttps://link.example",
        "Outlook für iOS beziehen<https://link.example>",
        "Télécharger Outlook pour Android",
        "Outlook for iOS を入手",
        "iOS용 Outlook 다운로드",
    ],
)
def test_what_a_program_adds_of_itself_is_known(line: str) -> None:
    """It names a device or a program, and with it the sending or an offer."""
    assert is_device_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Sent by mail.",
        "Sent with love",
        "Sent from London",
        "sent from my old address.",
        "We sent it from my phone",
        "From my phone I can't open the attachment",
        "Sent from my phone, so I could not open it.",
        "The phone was sent yesterday",
        "Telefon dün gönderildi",
        "Von meinem Bruder gesendet",
        "Gesendet am Montag",
        "Does Outlook work on Android?",
        "I love my iPhone",
        "Get well soon",
        "发自内心的感谢",
        "x" * 5000,
    ],
)
def test_a_sentence_of_the_persons_own_is_none(line: str) -> None:
    """She may write of phones and of sending."""
    assert not is_device_line(line)
