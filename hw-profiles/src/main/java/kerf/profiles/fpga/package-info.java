/**
 * What a network would take on an FPGA: cycles, multipliers, memory and bandwidth of engines of P
 * lanes by Q vector elements, before anything is synthesised.
 */
package kerf.profiles.fpga;
