#if defined(__linux__)
#include <fcntl.h>
#include <stdarg.h>
#include <sys/syscall.h>
#include <unistd.h>

/* memfd_create(2) with MFD_CLOEXEC | MFD_ALLOW_SEALING; -1 and errno when it fails. */
static inline int tagout_memory_file(const char *name) { return (int)syscall(SYS_memfd_create, name, 3u); }

/* F_ADD_SEALS of fcntl(2) with F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE. */
static inline int tagout_seal(int number) { return fcntl(number, 1024 + 9, 0xF); }
#endif
