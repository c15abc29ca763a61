/** The network zoo: one class per architecture, to be read beside the table of its paper. */
package kerf.models.zoo;
