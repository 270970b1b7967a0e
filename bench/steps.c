/* Runs a program one instruction after another and prints, in the order of their first run, the address of each 16 bytes
 * of code that it runs; on standard error how many instructions they were (ptrace(2); x86-64). Standard input of the
 * program is the given file; what it prints is thrown away.
 *
 * usage: steps STDIN PROGRAM ARG...
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

/* Code of a static program lies below this address. */
#define BLOCKS (1u << 24)

static unsigned char seen[BLOCKS];

static void stop(const char *what) {
  perror(what);
  exit(1);
}

static void become(char **words) {
  int input = open(words[1], O_RDONLY), output = open("/dev/null", O_WRONLY);
  if (input < 0 || output < 0) stop(words[1]);
  if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(output, 2) < 0) stop("dup2");
  if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) < 0) stop("ptrace");
  execv(words[2], words + 2);
  _exit(127);
}

int main(int count, char **words) {
  unsigned long long instructions = 0;
  int status;
  if (count < 3) return 64;
  pid_t child = fork();
  if (child < 0) stop("fork");
  if (child == 0) become(words);
  if (waitpid(child, &status, 0) < 0) stop("waitpid");
  while (WIFSTOPPED(status)) {
    struct user_regs_struct registers;
    if (ptrace(PTRACE_GETREGS, child, NULL, &registers) < 0) stop("ptrace");
    unsigned long long block = registers.rip >> 4;
    instructions++;
    if (block < BLOCKS && !seen[block]) {
      seen[block] = 1;
      printf("%llx\n", registers.rip);
    }
    if (ptrace(PTRACE_SINGLESTEP, child, NULL, NULL) < 0) stop("ptrace");
    if (waitpid(child, &status, 0) < 0) stop("waitpid");
  }
  fprintf(stderr, "%llu\n", instructions);
  return 0;
}
