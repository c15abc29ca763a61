#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void fill(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *constants, __global uchar *out, __global uchar *shape)
{
  bool b_6, b_10, b_12;
  float f_18;
  int i_4, i_5, i_8, i_9, i_11, i_14, i_16, i_19, i_20, i_21;
  long l_22, l_23, l_24;
  ulong ul_0, ul_1, ul_2, ul_3, ul_7, ul_13, ul_15, ul_17, ul_25;

  // BLOCK 0
  ul_0  =  (ulong) constants;
  ul_1  =  (ulong) out;
  ul_2  =  (ulong) shape;
  ul_3  =  ul_2 + 16L;
  i_4  =  *((__global int *) ul_3);
  i_5  =  get_global_id(0);
  b_6  =  i_5 < i_4;
  if(b_6)
  {
    // BLOCK 1
    ul_7  =  ul_2 + 20L;
    i_8  =  *((__global int *) ul_7);
    i_9  =  get_global_id(1);
    b_10  =  i_9 < i_8;
    if(b_10)
    {
      // BLOCK 2
      i_11  =  get_global_id(2);
      b_12  =  i_11 < 1;
      if(b_12)
      {
        // BLOCK 3
        ul_13  =  ul_2 + 36L;
        i_14  =  *((__global int *) ul_13);
        ul_15  =  ul_2 + 40L;
        i_16  =  *((__global int *) ul_15);
        ul_17  =  ul_0 + 16L;
        f_18  =  *((__global float *) ul_17);
        i_19  =  i_16 * i_9;
        i_20  =  i_19 + i_14;
        i_21  =  i_20 + i_5;
        l_22  =  (long) i_21;
        l_23  =  l_22 + 4L;
        l_24  =  l_23 << 2;
        ul_25  =  ul_1 + l_24;
        *((__global float *) ul_25)  =  f_18;
        return;
      }  // B2
      else
      {
        // BLOCK 4
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 5
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 6
  }  // B0
  // BLOCK 7 MERGES [6 5 4 3 ]
  return;
}  //  kernel
