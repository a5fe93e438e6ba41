/*
 * A preloaded library that simulates a slow disk or a wrong clock for one program. The environment variable
 * ODD_MACHINE names a file with two 64-bit integers: how many milliseconds longer each fsync takes, and by
 * how many milliseconds the wall clock is ahead. Both can change while the program runs. The library maps
 * the file at startup, before the browser sandboxes its processes. It does not change monotonic clocks.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t *state;

__attribute__((constructor)) static void begin(void) {
  const char *name = getenv("ODD_MACHINE");
  int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
  void *map = file < 0 ? MAP_FAILED : mmap(NULL, 16, PROT_READ, MAP_SHARED, file, 0);
  if (file >= 0) close(file);
  if (map != MAP_FAILED) state = map;
}

static int64_t disk_delay_ms(void) { return state ? state[0] : 0; }
static int64_t clock_offset_ms(void) { return state ? state[1] : 0; }

static void wait_for_disk(void) {
  int64_t delay_ms = disk_delay_ms();
  if (delay_ms > 0) usleep((useconds_t)(delay_ms * 1000));
}

int fsync(int file) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  wait_for_disk();
  return real(file);
}

int fdatasync(int file) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  wait_for_disk();
  return real(file);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
  int answer = real(clock, time);
  if (answer == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) time->tv_sec += clock_offset_ms() / 1000;
  return answer;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  static int (*real)(struct timeval *, void *);
  if (!real) real = dlsym(RTLD_NEXT, "gettimeofday");
  int answer = real(time, zone);
  if (answer == 0) time->tv_sec += clock_offset_ms() / 1000;
  return answer;
}

time_t time(time_t *out) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (out) *out = now.tv_sec;
  return now.tv_sec;
}
