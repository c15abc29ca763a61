/** The command line: one class a command, options shared as mix-ins, nothing computed here. */
package kerf.host.cli;
