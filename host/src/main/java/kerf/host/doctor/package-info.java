/** What is installed, what is missing, and whether each device computes right. */
package kerf.host.doctor;
