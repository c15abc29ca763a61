/**
 * Devices in processes of their own: a crash of a driver or a kernel that never ends costs a worker
 * process and a retry, not the run.
 *
 * <p>To the rest of the program {@link kerf.host.worker.IsolatedDevice} is a device as any. Behind
 * it a second JVM ({@link kerf.host.worker.WorkerMain}, same Java and class path) opens the real
 * one. Segments go there over Unix domain sockets, one for the device and one for each program;
 * tensors lie in a file that both processes map, in memory where the system has {@code /dev/shm},
 * of which the worker cannot write the inputs. Sockets and files lose their names as soon as both
 * sides hold them.
 *
 * <p>A worker that dies, or is killed because it hangs, is started once more: its programs are
 * compiled there, and what was under way is run again from inputs that are still at hand. At the
 * next death the device has failed. Workers end with their parent, whatever they are at.
 */
package kerf.host.worker;
