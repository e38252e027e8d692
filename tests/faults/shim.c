/*
 * A system that fails: preloaded before a program, it makes calls of one kind fail, on the files whose
 * paths begin with a base's, or on its folder. The test that compiles it says what fails, and reads
 * what did.
 *
 *   FAULT_CALL   which kind of call: open read write sync truncate lock unlink rename map stat clock
 *   FAULT_AT     which of them fails, from 1 on; 0 for none, to count them
 *   FAULT_FROM   if set, all those after it fail too
 *   FAULT_ERRNO  with which number
 *   FAULT_PATH   the base
 *   FAULT_TOLD   a file where a line is added for each call that failed
 *   FAULT_ARMED  if set, a file: nothing is counted before it is there
 *   FAULT_CLOCK  for the clock: what it says, in seconds since 1970
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static atomic_long calls;

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static int is_call(const char *kind) {
    const char *asked = getenv("FAULT_CALL");
    return asked && strcmp(asked, kind) == 0;
}

/* Whether a path is the base's, a file's beside it, or its folder's. */
static int is_path(const char *path) {
    const char *base = getenv("FAULT_PATH");
    if (!base || !path) return 0;
    size_t whole = strlen(base);
    if (strncmp(path, base, whole) == 0) return 1;
    const char *slash = strrchr(base, '/');
    size_t folder = slash ? (size_t)(slash - base) : 0;
    return folder && strlen(path) == folder && strncmp(path, base, folder) == 0;
}

static int is_file(int fd) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_path(path);
}

/* Counts a call; whether it is one that fails. */
static int fails(const char *kind) {
    const char *armed = getenv("FAULT_ARMED");
    if (armed && syscall(SYS_faccessat, AT_FDCWD, armed, F_OK) != 0) return 0;
    const char *at = getenv("FAULT_AT"), *number = getenv("FAULT_ERRNO"), *told = getenv("FAULT_TOLD");
    long asked = at ? atol(at) : 0, now = atomic_fetch_add(&calls, 1) + 1;
    if (!asked || (getenv("FAULT_FROM") ? now < asked : now != asked)) return 0;
    if (told) {
        long fd = syscall(SYS_openat, AT_FDCWD, told, O_WRONLY | O_CREAT | O_APPEND, 0600);
        if (fd >= 0) {
            char line[64];
            int length = snprintf(line, sizeof line, "%s %ld\n", kind, now);
            syscall(SYS_write, fd, line, (size_t)length);
            syscall(SYS_close, fd);
        }
    }
    errno = number ? atoi(number) : EIO;
    return 1;
}

#define ON_PATH(kind, path) (is_call(kind) && is_path(path) && fails(kind))
#define ON_FILE(kind, fd) (is_call(kind) && is_file(fd) && fails(kind))

#define OPENS(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = (flags & (O_CREAT | __O_TMPFILE)) ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        return ON_PATH("open", path) ? -1 : real(path, flags, mode); \
    }
OPENS(open)
OPENS(open64)

#define READS(name, offset) \
    ssize_t name(int fd, void *bytes, size_t count, offset at) { \
        REAL(name); \
        return ON_FILE("read", fd) ? -1 : real(fd, bytes, count, at); \
    }
READS(pread, off_t)
READS(pread64, off64_t)

ssize_t read(int fd, void *bytes, size_t count) {
    REAL(read);
    return ON_FILE("read", fd) ? -1 : real(fd, bytes, count);
}

#define WRITES(name, offset) \
    ssize_t name(int fd, const void *bytes, size_t count, offset at) { \
        REAL(name); \
        return ON_FILE("write", fd) ? -1 : real(fd, bytes, count, at); \
    }
WRITES(pwrite, off_t)
WRITES(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t count) {
    REAL(write);
    return ON_FILE("write", fd) ? -1 : real(fd, bytes, count);
}

int fsync(int fd) {
    REAL(fsync);
    return ON_FILE("sync", fd) ? -1 : real(fd);
}

int fdatasync(int fd) {
    REAL(fdatasync);
    return ON_FILE("sync", fd) ? -1 : real(fd);
}

int ftruncate(int fd, off_t length) {
    REAL(ftruncate);
    return ON_FILE("truncate", fd) ? -1 : real(fd, length);
}

int ftruncate64(int fd, off64_t length) {
    REAL(ftruncate64);
    return ON_FILE("truncate", fd) ? -1 : real(fd, length);
}

static int locks(int asked) {
    return asked == F_SETLK || asked == F_SETLKW || asked == F_OFD_SETLK || asked == F_OFD_SETLKW;
}

#define CONTROLS(name) \
    int name(int fd, int asked, ...) { \
        REAL(name); \
        va_list more; \
        va_start(more, asked); \
        void *what = va_arg(more, void *); \
        va_end(more); \
        return locks(asked) && ON_FILE("lock", fd) ? -1 : real(fd, asked, what); \
    }
CONTROLS(fcntl)
CONTROLS(fcntl64)

int unlink(const char *path) {
    REAL(unlink);
    return ON_PATH("unlink", path) ? -1 : real(path);
}

int rename(const char *from, const char *to) {
    REAL(rename);
    return ON_PATH("rename", to) ? -1 : real(from, to);
}

#define MAPS(name, offset) \
    void *name(void *at, size_t length, int rights, int flags, int fd, offset from) { \
        REAL(name); \
        if (fd >= 0 && ON_FILE("map", fd)) return MAP_FAILED; \
        return real(at, length, rights, flags, fd, from); \
    }
MAPS(mmap, off_t)
MAPS(mmap64, off64_t)

#define TELLS(name, of) \
    int name(int fd, struct of *found) { \
        REAL(name); \
        return ON_FILE("stat", fd) ? -1 : real(fd, found); \
    }
TELLS(fstat, stat)
TELLS(fstat64, stat64)

int stat64(const char *path, struct stat64 *found) {
    REAL(stat64);
    return ON_PATH("stat", path) ? -1 : real(path, found);
}

int clock_gettime(clockid_t which, struct timespec *now) {
    REAL(clock_gettime);
    int told = real(which, now);
    const char *says = getenv("FAULT_CLOCK");
    if (says && which == CLOCK_REALTIME) now->tv_sec = atol(says);
    return told;
}
