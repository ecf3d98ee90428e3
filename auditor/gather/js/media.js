// The audio and video elements of this frame as they are after loading, in document order; shadow roots left out.
// Short files of this site are decoded to learn whether their sound track is silence.
async (limits) => {
  const wait = (media) => new Promise((done) => {
    if (media.readyState >= 1 || media.error || media.networkState === 3) return done();
    for (const event of ["loadedmetadata", "error"]) media.addEventListener(event, done, { once: true });
    setTimeout(done, limits.wait);
  });
  const medias = [...document.querySelectorAll("audio, video")].slice(0, limits.most);
  await Promise.all(medias.filter((m) => m.preload !== "none" || m.autoplay).map(wait));
  const hasTrack = (media) => {
    if (media.readyState < 1) return null;
    try { return media.captureStream().getAudioTracks().length > 0; } catch { return null; }
  };
  const peaks = new Map();
  const peak = async (source) => {
    const url = source.split("#")[0];
    if (!url || new URL(url, document.baseURI).origin !== location.origin) return null;
    if (!peaks.has(url)) {
      if (peaks.size >= limits.decoded) return null;
      peaks.set(url, (async () => {
        const answer = await fetch(url, { credentials: "omit", cache: "force-cache", signal: AbortSignal.timeout(limits.wait) });
        if (!answer.ok || !(Number(answer.headers.get("content-length")) < limits.bytes)) return null;
        const sound = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(await answer.arrayBuffer());
        let loudest = 0;
        for (const value of sound.getChannelData(0)) loudest = Math.max(loudest, Math.abs(value));
        return loudest;
      })().catch(() => null));
    }
    return peaks.get(url);
  };
  return JSON.stringify(await Promise.all(medias.map(async (media) => {
    const track = hasTrack(media);
    const loudest = track ? await peak(media.currentSrc || media.src) : null;
    return {
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
      audio: loudest === null ? track : loudest > 0.001,
      tracks: [...media.textTracks].map((text) => text.kind),
    };
  })));
}
