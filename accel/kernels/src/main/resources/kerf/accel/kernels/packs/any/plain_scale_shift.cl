#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void scaleShift(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *mean, __global uchar *factor, __global uchar *shift, __global uchar *out, __global uchar *shape)
{
  bool b_9, b_13, b_15;
  float f_31, f_36, f_38, f_40, f_48, f_49;
  int i_7, i_8, i_11, i_12, i_14, i_17, i_19, i_21, i_23, i_24, i_25, i_26, i_41, i_42, i_43;
  long l_27, l_28, l_29, l_32, l_33, l_34, l_44, l_45, l_46;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_6, ul_10, ul_16, ul_18, ul_20, ul_22, ul_30, ul_35, ul_37, ul_39, ul_47;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) mean;
  ul_2  =  (ulong) factor;
  ul_3  =  (ulong) shift;
  ul_4  =  (ulong) out;
  ul_5  =  (ulong) shape;
  ul_6  =  ul_5 + 16L;
  i_7  =  *((__global int *) ul_6);
  i_8  =  get_global_id(0);
  b_9  =  i_8 < i_7;
  if(b_9)
  {
    // BLOCK 1
    ul_10  =  ul_5 + 20L;
    i_11  =  *((__global int *) ul_10);
    i_12  =  get_global_id(1);
    b_13  =  i_12 < i_11;
    if(b_13)
    {
      // BLOCK 2
      i_14  =  get_global_id(2);
      b_15  =  i_14 < 1;
      if(b_15)
      {
        // BLOCK 3
        ul_16  =  ul_5 + 28L;
        i_17  =  *((__global int *) ul_16);
        ul_18  =  ul_5 + 32L;
        i_19  =  *((__global int *) ul_18);
        ul_20  =  ul_5 + 36L;
        i_21  =  *((__global int *) ul_20);
        ul_22  =  ul_5 + 40L;
        i_23  =  *((__global int *) ul_22);
        i_24  =  i_19 * i_12;
        i_25  =  i_24 + i_17;
        i_26  =  i_25 + i_8;
        l_27  =  (long) i_26;
        l_28  =  l_27 + 4L;
        l_29  =  l_28 << 2;
        ul_30  =  ul_0 + l_29;
        f_31  =  *((__global float *) ul_30);
        l_32  =  (long) i_8;
        l_33  =  l_32 + 4L;
        l_34  =  l_33 << 2;
        ul_35  =  ul_1 + l_34;
        f_36  =  *((__global float *) ul_35);
        ul_37  =  ul_2 + l_34;
        f_38  =  *((__global float *) ul_37);
        ul_39  =  ul_3 + l_34;
        f_40  =  *((__global float *) ul_39);
        i_41  =  i_23 * i_12;
        i_42  =  i_41 + i_21;
        i_43  =  i_42 + i_8;
        l_44  =  (long) i_43;
        l_45  =  l_44 + 4L;
        l_46  =  l_45 << 2;
        ul_47  =  ul_4 + l_46;
        f_48  =  f_31 - f_36;
        f_49  =  fma(f_48, f_38, f_40);
        *((__global float *) ul_47)  =  f_49;
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
