/** Folders that are built for FPGAs ahead of a run: emitted, checked, emulated, loaded. */
package kerf.host.fpga;
