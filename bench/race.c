/* Runs several programs in turn, round after round, and prints what each run took: so that whatever else the machine
 * does falls on all of them alike. Standard input of each is the given file; what they print is thrown away.
 *
 * usage: race ROUNDS WARM-UP-ROUNDS STDIN -- PROGRAM ARG... [-- PROGRAM ARG...]...
 * prints a line a run: number of the program, wall nanoseconds, CPU microseconds, greatest resident KiB, exit status
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static void stop(const char *what) {
  perror(what);
  exit(1);
}

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static long long microseconds(struct timeval time) { return time.tv_sec * 1000000LL + time.tv_usec; }

static void run(int number, char **words, posix_spawn_file_actions_t *files, int print) {
  struct rusage usage;
  pid_t child;
  int status;
  long long start = now();
  if (posix_spawn(&child, words[0], files, NULL, words, environ) != 0) stop(words[0]);
  if (wait4(child, &status, 0, &usage) < 0) stop("wait4");
  long long end = now();
  if (print)
    printf("%d %lld %lld %ld %d\n", number, end - start, microseconds(usage.ru_utime) + microseconds(usage.ru_stime),
           usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 256);
}

int main(int count, char **words) {
  char **programs[16];
  int programCount = 0;
  for (int index = 4; index < count; index++) {
    if (strcmp(words[index], "--") != 0) continue;
    if (programCount == 16 || index + 1 == count) return 64;
    words[index] = NULL;
    programs[programCount++] = words + index + 1;
  }
  if (programCount == 0) return 64;

  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, words[3], O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
  int rounds = atoi(words[1]), warmUp = atoi(words[2]);
  for (int round = -warmUp; round < rounds; round++)
    for (int number = 0; number < programCount; number++) run(number, programs[number], &files, round >= 0);
  return 0;
}
