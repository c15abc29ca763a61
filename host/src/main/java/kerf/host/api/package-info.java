/**
 * What people embed: load a network, show it pictures, run tensors through it. The command line
 * uses nothing else.
 */
package kerf.host.api;
