// The audio and video elements of this frame as they are after loading: in document order, shadow roots left out.
async () => {
  const wait = (media) => new Promise((done) => {
    if (media.readyState >= 1 || media.error || media.networkState === 3) return done();
    for (const event of ["loadedmetadata", "error", "stalled"]) media.addEventListener(event, done, { once: true });
    setTimeout(done, 1500);
  });
  const medias = [...document.querySelectorAll("audio, video")].slice(0, 40);
  await Promise.all(medias.filter((m) => m.preload !== "none" || m.autoplay).map(wait));
  const audible = (media) => {
    if (media.readyState < 1) return null;
    try { return media.captureStream().getAudioTracks().length > 0; } catch { return null; }
  };
  return JSON.stringify(medias.map((media) => ({
    tag: media.localName,
    src: media.currentSrc || media.src || "",
    duration: Number.isFinite(media.duration) ? media.duration : null,
    live: media.duration === Infinity,
    autoplay: media.autoplay,
    muted: media.muted || media.volume === 0,
    paused: media.paused,
    played: media.played.length > 0,
    ended: media.ended,
    loop: media.loop,
    controls: media.controls,
    ready: media.readyState,
    audio: audible(media),
    tracks: [...media.textTracks].map((track) => track.kind),
  })));
}
