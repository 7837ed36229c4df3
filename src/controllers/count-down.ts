/**
 * Counts seconds down, by the clock of the wall: timers sleep when the cover is closed. Returns how to stop.
 *
 * @param tick told every second how many are left
 */
export function countDown(seconds: number, tick: (left: number) => void): () => void {
  const end = Date.now() + seconds * 1000;
  const clock = setInterval(() => tick(Math.max(0, Math.ceil((end - Date.now()) / 1000))), 1000);
  return () => clearInterval(clock);
}
