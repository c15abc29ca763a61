/*
 * A layer of the OpenCL loader (OPENCL_LAYERS) under which launches fail, from the one numbered
 * FAIL_AT on, with CL_OUT_OF_RESOURCES. All else goes to the driver. The table that layers are given
 * is an array of functions whose order the loader's binary interface fixes; no header is needed.
 */
typedef int (*launch_fn)(void *, void *, unsigned, const unsigned long *, const unsigned long *,
                         const unsigned long *, unsigned, void *, void *);

enum { LAUNCH = 59, MOST_ENTRIES = 512, OUT_OF_RESOURCES = -5, API_VERSION = 0x4240, LAYER_NAME = 0x4241 };

static void *table[MOST_ENTRIES];
static launch_fn launch;
static int launches;

static int failing(void *queue, void *kernel, unsigned dimensions, const unsigned long *offset,
                   const unsigned long *global, const unsigned long *local, unsigned count,
                   void *waits, void *event) {
  if (__atomic_add_fetch(&launches, 1, __ATOMIC_SEQ_CST) >= FAIL_AT) return OUT_OF_RESOURCES;
  return launch(queue, kernel, dimensions, offset, global, local, count, waits, event);
}

int clGetLayerInfo(unsigned parameter, unsigned long size, void *value, unsigned long *needed) {
  static const char name[] = "failing";
  if (parameter == API_VERSION) {
    if (value) *(unsigned *)value = 100;
    if (needed) *needed = sizeof(unsigned);
    return 0;
  }
  if (parameter == LAYER_NAME) {
    for (unsigned long i = 0; value && i < sizeof name && i < size; i++) ((char *)value)[i] = name[i];
    if (needed) *needed = sizeof name;
    return 0;
  }
  return -30;
}

int clInitLayer(unsigned entries, void *const *target, unsigned *entries_ret, void *const **layer) {
  if (entries > MOST_ENTRIES || entries <= LAUNCH) return -30;
  for (unsigned i = 0; i < entries; i++) table[i] = target[i];
  launch = (launch_fn)target[LAUNCH];
  table[LAUNCH] = (void *)failing;
  *entries_ret = entries;
  *layer = table;
  return 0;
}
