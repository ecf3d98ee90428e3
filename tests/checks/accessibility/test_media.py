"""Sound that starts by itself, and alternatives of recordings: with recordings made here."""

import io
import math
import struct
import wave

import pytest

from tests.lab import Lab

RATE = 8000


def recording(seconds: float, loudness: float) -> bytes:
    """A WAV file with a tone."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        samples = (int(32000 * loudness * math.sin(n / 5)) for n in range(int(seconds * RATE)))
        out.writeframes(b"".join(struct.pack("<h", s) for s in samples))
    return file.getvalue()


@pytest.fixture
def files(lab: Lab) -> Lab:
    """The laboratory with three recordings to play."""
    for name, seconds, loudness in (("long", 6.0, 0.5), ("short", 1.0, 0.5), ("mute", 6.0, 0.0)):
        lab.serve(f"/media/{name}.wav", recording(seconds, loudness), {"Content-Type": "audio/wav"})
    return lab


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<audio autoplay src="/media/long.wav"></audio>'),
        ("failed", '<audio autoplay src="/media/long.wav"></audio><button style="display:none">Pause</button>'),
        ("passed", '<audio autoplay controls src="/media/long.wav"></audio>'),
        ("passed", '<audio autoplay src="/media/long.wav#t=1,3"></audio>'),
        ("cantTell", '<audio autoplay src="/media/long.wav"></audio><button>إيقاف الصوت</button>'),
        ("inapplicable", '<audio autoplay muted src="/media/long.wav"></audio>'),
        ("inapplicable", '<audio autoplay src="/media/mute.wav"></audio>'),
        ("inapplicable", '<audio autoplay src="/media/short.wav"></audio>'),
        ("inapplicable", '<audio controls src="/media/long.wav"></audio>'),
    ],
)
def test_sound_can_be_stopped(files: Lab, expected: str, html: str) -> None:
    assert files.judge("accessibility/autoplay-audio-uncontrolled", html).outcome == expected


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<audio autoplay controls src="/media/long.wav"></audio>'),
        ("passed", '<audio autoplay src="/media/long.wav#t=4"></audio>'),
        ("inapplicable", '<audio src="/media/long.wav"></audio>'),
    ],
)
def test_sound_is_short(files: Lab, expected: str, html: str) -> None:
    assert files.judge("accessibility/autoplay-audio-long", html).outcome == expected


TRANSCRIPT = "<p>نص مفرغ: اخترنا أن نذهب إلى القمر في هذا العقد وأن نفعل الأشياء الأخرى لأنها صعبة.</p>"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<audio controls src="/media/long.wav"></audio>'),
        ("failed", f'<audio controls src="/media/long.wav"></audio><div aria-hidden="true">{TRANSCRIPT}</div>'),
        ("failed", f'<audio controls src="/media/long.wav"></audio><div style="display:none">{TRANSCRIPT}</div>'),
        (
            "failed",
            '<p>يمكنك أيضا أن تستمع إلى التسجيل الصوتي أدناه</p><audio controls src="/media/long.wav"></audio>',
        ),
        ("cantTell", f'<audio controls src="/media/long.wav"></audio>{TRANSCRIPT}'),
        ("cantTell", '<audio controls src="/media/long.wav"></audio><a href="/t">النص المفرغ</a>'),
        ("inapplicable", '<audio src="/media/long.wav"></audio>'),
        ("inapplicable", '<audio controls style="display:none" src="/media/long.wav"></audio>'),
    ],
)
def test_sound_has_a_text(files: Lab, expected: str, html: str) -> None:
    assert files.judge("accessibility/audio-alternative-missing", html).outcome == expected


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<video controls src="/media/mute.wav" style="width:99px;height:99px"></video>'),
        ("failed", '<video controls src="/media/mute.wav"><track kind="descriptions" src="/d.vtt"></video>'),
        ("cantTell", f'<video controls src="/media/mute.wav"></video>{TRANSCRIPT}'),
        (
            "cantTell",
            '<video controls src="/media/mute.wav"></video><audio controls src="/media/long.wav"></audio>',
        ),
        ("inapplicable", '<video controls src="/media/long.wav"></video>'),
        ("inapplicable", '<video controls style="display:none" src="/media/mute.wav"></video>'),
    ],
)
def test_silent_video_has_an_alternative(files: Lab, expected: str, html: str) -> None:
    assert files.judge("accessibility/silent-video-alternative-missing", html).outcome == expected


@pytest.mark.browser
@pytest.mark.parametrize("check", ["video-captions-missing", "video-description-missing"])
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("cantTell", '<video controls src="/media/long.wav"></video>'),
        ("inapplicable", '<video controls src="/media/mute.wav"></video>'),
        ("inapplicable", '<video controls style="display:none" src="/media/long.wav"></video>'),
        ("inapplicable", "<p>لا فيديو</p>"),
    ],
)
def test_questions_about_video(files: Lab, check: str, expected: str, html: str) -> None:
    assert files.judge(f"accessibility/{check}", html).outcome == expected
