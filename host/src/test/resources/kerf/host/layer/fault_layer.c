/*
 * A layer of the OpenCL loader (OPENCL_LAYERS) that counts what passes, and under which the devices
 * of one platform fail. All else goes to the driver. The table that layers are given is an array of
 * functions whose order the loader's binary interface fixes; neither a header nor a C library is
 * needed to build it.
 *
 *   KERF_LAYER_COUNTS    file that the counts are kept in while the process runs (see struct counts)
 *   KERF_LAYER_PLATFORM  part of the name of the platform that fails; all of them when it is not set
 *   KERF_LAYER_AFTER     launches there that go well (default 0)
 *   KERF_LAYER_FAULT     what happens then; nothing when it is not set:
 *     fail       launches are refused with CL_OUT_OF_RESOURCES
 *     delay      each launch waits for KERF_LAYER_MILLIS first
 *     corrupt    what is read from buffers is negated (shared memory, which nobody reads through
 *                OpenCL, is then not offered)
 *     stall      whoever waits for an event or a queue does so for ever
 *     endless    a kernel that never ends comes before the next launch
 */
typedef unsigned long size;
typedef void *handle;

extern char *getenv(const char *);
extern char *strstr(const char *, const char *);
extern long strtol(const char *, char **, int);
extern int strcmp(const char *, const char *);
extern int open(const char *, int, ...);
extern int ftruncate(int, long);
extern void *mmap(void *, size, int, int, int, long);
extern int usleep(unsigned);

enum { MOST_ENTRIES = 512, PLATFORMS = 8, NAME = 56, API_VERSION = 0x4240, LAYER_NAME = 0x4241 };

/* Places in the table. */
enum {
  PLATFORM_INFO = 1, DEVICE_INFO = 3, QUEUE_INFO = 12, CREATE_BUFFER = 14, RELEASE_BUFFER = 18, CREATE_PROGRAM = 26,
  BUILD_PROGRAM = 30, CREATE_KERNEL = 34, SET_ARGUMENT = 38, WAIT = 41, EVENT_INFO = 42, RELEASE_EVENT = 44, FINISH = 47, READ = 48,
  LAUNCH = 59, MARKER = 105, SVM_ALLOC = 126, SVM_FREE = 127
};

/* OpenCL's constants. */
enum {
  OUT_OF_RESOURCES = -5, INVALID_VALUE = -30, NAME_OF_PLATFORM = 0x0902, PLATFORM_OF_DEVICE = 0x1031, SVM_OF_DEVICE = 0x1053,
  CONTEXT_OF_QUEUE = 0x1090, DEVICE_OF_QUEUE = 0x1091, QUEUE_OF_EVENT = 0x11D0, COPY_HOST_PTR = 1 << 5
};

/* The file: eight bytes a number, in the machine's order. */
struct counts {
  long buffers; /* that are there: buffer objects, and shared memory */
  long events;  /* that are there */
  long faults;  /* launches, waits and reads that did not go as the driver would have it */
  long lock;    /* held by whoever looks for a platform's place */
  long unused[4];
  struct { char name[NAME]; long launches; } platform[PLATFORMS];
};

typedef int (*info_fn)(handle, unsigned, size, void *, size *);
typedef int (*handle_fn)(handle);
typedef handle (*buffer_fn)(handle, unsigned long, size, void *, int *);
typedef handle (*program_fn)(handle, unsigned, const char **, const size *, int *);
typedef int (*build_fn)(handle, unsigned, const handle *, const char *, void *, void *);
typedef handle (*kernel_fn)(handle, const char *, int *);
typedef int (*argument_fn)(handle, unsigned, size, const void *);
typedef int (*wait_fn)(unsigned, const handle *);
typedef int (*read_fn)(handle, handle, unsigned, size, size, void *, unsigned, const handle *, handle *);
typedef int (*launch_fn)(handle, handle, unsigned, const size *, const size *, const size *, unsigned, const handle *, handle *);
typedef int (*marker_fn)(handle, unsigned, const handle *, handle *);
typedef void *(*svm_alloc_fn)(handle, unsigned long, size, unsigned);
typedef void (*svm_free_fn)(handle, void *);

static void *driver[MOST_ENTRIES];
static void *table[MOST_ENTRIES];
static struct counts unkept;
static struct counts *counts = &unkept;
static handle known[PLATFORMS];
static int failing[PLATFORMS], counted[PLATFORMS];
static const char *fault = "";
static const char *platform_part = "";
static long after, millis, matching, lock, poured;

#define DRIVER(type, place) ((type)driver[place])

static void add(long *where, long much) { __atomic_add_fetch(where, much, __ATOMIC_SEQ_CST); }
static int is(const char *name) { return strcmp(fault, name) == 0; }

static void hold(long *which) {
  while (__atomic_exchange_n(which, 1, __ATOMIC_SEQ_CST)) usleep(1);
}

static void release(long *which) { __atomic_store_n(which, 0, __ATOMIC_SEQ_CST); }

static int place_in_counts(const char *name) { /* other processes take places there too */
  hold(&counts->lock);
  int place = 0;
  while (place < PLATFORMS - 1 && counts->platform[place].name[0] && strcmp(counts->platform[place].name, name) != 0) place++;
  for (int i = 0; name[i]; i++) counts->platform[place].name[i] = name[i];
  release(&counts->lock);
  return place;
}

static int place_of_device(handle device) { /* of its platform among those known here */
  handle platform = 0;
  DRIVER(info_fn, DEVICE_INFO)(device, PLATFORM_OF_DEVICE, sizeof platform, &platform, 0);
  hold(&lock);
  int place = 0;
  while (place < PLATFORMS - 1 && known[place] && known[place] != platform) place++;
  if (!known[place]) {
    char name[256] = "";
    DRIVER(info_fn, PLATFORM_INFO)(platform, NAME_OF_PLATFORM, sizeof name, name, 0);
    failing[place] = *fault && strstr(name, platform_part) != 0;
    name[NAME - 1] = 0;
    counted[place] = place_in_counts(name);
    known[place] = platform;
  }
  release(&lock);
  return place;
}

static int place_of_queue(handle queue) {
  handle device = 0;
  DRIVER(info_fn, QUEUE_INFO)(queue, DEVICE_OF_QUEUE, sizeof device, &device, 0);
  return place_of_device(device);
}

static int fails(int place) { return failing[place]; }

static int due(handle queue) { /* whether the fault has begun there */
  if (!*fault || __atomic_load_n(&matching, __ATOMIC_SEQ_CST) <= after || !fails(place_of_queue(queue))) return 0;
  add(&counts->faults, 1);
  return 1;
}

static void stall(void) {
  for (;;) usleep(1000000);
}

static void pour_endless(handle queue) {
  static const char *text = "__kernel void endless(__global volatile int *stop) { while (stop[0] == 0); }";
  int zero = 0, error = 0;
  size one = 1;
  handle context = 0, event = 0;
  DRIVER(info_fn, QUEUE_INFO)(queue, CONTEXT_OF_QUEUE, sizeof context, &context, 0);
  handle program = DRIVER(program_fn, CREATE_PROGRAM)(context, 1, &text, 0, &error);
  DRIVER(build_fn, BUILD_PROGRAM)(program, 0, 0, "", 0, 0);
  handle kernel = DRIVER(kernel_fn, CREATE_KERNEL)(program, "endless", &error);
  handle stop = DRIVER(buffer_fn, CREATE_BUFFER)(context, COPY_HOST_PTR, sizeof zero, &zero, &error);
  DRIVER(argument_fn, SET_ARGUMENT)(kernel, 0, sizeof stop, &stop);
  DRIVER(launch_fn, LAUNCH)(queue, kernel, 1, 0, &one, &one, 0, 0, &event);
}

static int launch(handle queue, handle kernel, unsigned dimensions, const size *offset, const size *global, const size *local,
                  unsigned count, const handle *waits, handle *event) {
  int place = place_of_queue(queue);
  if (fails(place) && __atomic_add_fetch(&matching, 1, __ATOMIC_SEQ_CST) > after) {
    add(&counts->faults, 1);
    if (is("fail")) return OUT_OF_RESOURCES;
    if (is("delay")) usleep(1000 * millis);
    if (is("endless") && !__atomic_exchange_n(&poured, 1, __ATOMIC_SEQ_CST)) pour_endless(queue);
  }
  int status = DRIVER(launch_fn, LAUNCH)(queue, kernel, dimensions, offset, global, local, count, waits, event);
  if (status == 0) add(&counts->platform[counted[place]].launches, 1);
  if (status == 0 && event) add(&counts->events, 1);
  return status;
}

static int marker(handle queue, unsigned count, const handle *waits, handle *event) {
  int status = DRIVER(marker_fn, MARKER)(queue, count, waits, event);
  if (status == 0 && event) add(&counts->events, 1);
  return status;
}

static int wait(unsigned count, const handle *events) {
  handle queue = 0;
  DRIVER(info_fn, EVENT_INFO)(events[0], QUEUE_OF_EVENT, sizeof queue, &queue, 0);
  if (is("stall") && due(queue)) stall();
  return DRIVER(wait_fn, WAIT)(count, events);
}

static int finish(handle queue) {
  if (is("stall") && due(queue)) stall();
  return DRIVER(handle_fn, FINISH)(queue);
}

static int read(handle queue, handle buffer, unsigned blocking, size offset, size bytes, void *into, unsigned count,
                const handle *waits, handle *event) {
  int status = DRIVER(read_fn, READ)(queue, buffer, blocking, offset, bytes, into, count, waits, event);
  if (status == 0 && is("corrupt") && due(queue)) {
    float *values = into;
    for (size i = 0; i < bytes / sizeof *values; i++) values[i] = -values[i];
  }
  return status;
}

static int device_info(handle device, unsigned what, size bytes, void *value, size *needed) {
  int status = DRIVER(info_fn, DEVICE_INFO)(device, what, bytes, value, needed);
  if (status == 0 && what == SVM_OF_DEVICE && value && is("corrupt") && fails(place_of_device(device))) {
    *(unsigned long *)value = 0;
  }
  return status;
}

static handle create_buffer(handle context, unsigned long flags, size bytes, void *host, int *error) {
  handle buffer = DRIVER(buffer_fn, CREATE_BUFFER)(context, flags, bytes, host, error);
  if (buffer) add(&counts->buffers, 1);
  return buffer;
}

static int release_buffer(handle buffer) {
  add(&counts->buffers, -1);
  return DRIVER(handle_fn, RELEASE_BUFFER)(buffer);
}

static int release_event(handle event) {
  add(&counts->events, -1);
  return DRIVER(handle_fn, RELEASE_EVENT)(event);
}

static void *svm_alloc(handle context, unsigned long flags, size bytes, unsigned alignment) {
  void *memory = DRIVER(svm_alloc_fn, SVM_ALLOC)(context, flags, bytes, alignment);
  if (memory) add(&counts->buffers, 1);
  return memory;
}

static void svm_free(handle context, void *memory) {
  add(&counts->buffers, -1);
  DRIVER(svm_free_fn, SVM_FREE)(context, memory);
}

int clGetLayerInfo(unsigned parameter, size bytes, void *value, size *needed) {
  static const char name[] = "faults";
  if (parameter == API_VERSION) {
    if (value) *(unsigned *)value = 100;
    if (needed) *needed = sizeof(unsigned);
    return 0;
  }
  if (parameter == LAYER_NAME) {
    for (size i = 0; value && i < sizeof name && i < bytes; i++) ((char *)value)[i] = name[i];
    if (needed) *needed = sizeof name;
    return 0;
  }
  return INVALID_VALUE;
}

static long number(const char *variable) {
  const char *value = getenv(variable);
  return value ? strtol(value, 0, 10) : 0;
}

static void read_environment(void) {
  enum { READ_WRITE = 2, CREATE = 0100, PROTECTION = 3, SHARED = 1 };
  if (getenv("KERF_LAYER_FAULT")) fault = getenv("KERF_LAYER_FAULT");
  if (getenv("KERF_LAYER_PLATFORM")) platform_part = getenv("KERF_LAYER_PLATFORM");
  after = number("KERF_LAYER_AFTER");
  millis = number("KERF_LAYER_MILLIS");
  const char *file = getenv("KERF_LAYER_COUNTS");
  int descriptor = file ? open(file, READ_WRITE | CREATE, 0600) : -1;
  if (descriptor < 0 || ftruncate(descriptor, sizeof unkept) != 0) return;
  void *kept = mmap(0, sizeof unkept, PROTECTION, SHARED, descriptor, 0);
  if (kept != (void *)-1) counts = kept;
}

int clInitLayer(unsigned entries, void *const *target, unsigned *entries_ret, void *const **layer) {
  if (entries > MOST_ENTRIES || entries <= SVM_FREE) return INVALID_VALUE;
  read_environment();
  for (unsigned i = 0; i < entries; i++) driver[i] = table[i] = target[i];
  table[DEVICE_INFO] = (void *)device_info;
  table[CREATE_BUFFER] = (void *)create_buffer;
  table[RELEASE_BUFFER] = (void *)release_buffer;
  table[WAIT] = (void *)wait;
  table[RELEASE_EVENT] = (void *)release_event;
  table[FINISH] = (void *)finish;
  table[READ] = (void *)read;
  table[LAUNCH] = (void *)launch;
  table[MARKER] = (void *)marker;
  table[SVM_ALLOC] = (void *)svm_alloc;
  table[SVM_FREE] = (void *)svm_free;
  *entries_ret = entries;
  *layer = table;
  return 0;
}
