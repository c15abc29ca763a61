#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void lrn(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *constants, __global uchar *out, __global uchar *shape)
{
  bool b_7, b_11, b_13;
  float f_38, f_45, f_46, f_49, f_51, f_57, f_59, f_67, f_68, f_69;
  int i_5, i_6, i_9, i_10, i_12, i_15, i_17, i_19, i_21, i_23, i_24, i_25, i_26, i_27, i_28, i_29, i_30, i_31, i_32, i_33, i_34, i_35, i_36, i_37, i_39, i_40, i_47, i_52, i_60, i_61, i_62;
  long l_41, l_42, l_43, l_53, l_54, l_55, l_63, l_64, l_65;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_8, ul_14, ul_16, ul_18, ul_20, ul_22, ul_44, ul_48, ul_50, ul_56, ul_58, ul_66;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) constants;
  ul_2  =  (ulong) out;
  ul_3  =  (ulong) shape;
  ul_4  =  ul_3 + 16L;
  i_5  =  *((__global int *) ul_4);
  i_6  =  get_global_id(0);
  b_7  =  i_6 < i_5;
  if(b_7)
  {
    // BLOCK 1
    ul_8  =  ul_3 + 20L;
    i_9  =  *((__global int *) ul_8);
    i_10  =  get_global_id(1);
    b_11  =  i_10 < i_9;
    if(b_11)
    {
      // BLOCK 2
      i_12  =  get_global_id(2);
      b_13  =  i_12 < 1;
      if(b_13)
      {
        // BLOCK 3
        ul_14  =  ul_3 + 28L;
        i_15  =  *((__global int *) ul_14);
        ul_16  =  ul_3 + 32L;
        i_17  =  *((__global int *) ul_16);
        ul_18  =  ul_3 + 36L;
        i_19  =  *((__global int *) ul_18);
        ul_20  =  ul_3 + 40L;
        i_21  =  *((__global int *) ul_20);
        ul_22  =  ul_3 + 44L;
        i_23  =  *((__global int *) ul_22);
        i_24  =  i_5 + -1;
        i_25  =  i_23 >> 31;
        i_26  =  i_25 + i_23;
        i_27  =  i_26 >> 1;
        i_28  =  i_27 + i_6;
        i_29  =  min(i_24, i_28);
        i_30  =  i_23 + -1;
        i_31  =  i_30 >> 31;
        i_32  =  i_31 + i_30;
        i_33  =  i_32 >> 1;
        i_34  =  i_6 - i_33;
        i_35  =  max(0, i_34);
        i_36  =  i_17 * i_10;
        i_37  =  i_36 + i_15;
        // BLOCK 4 MERGES [3 5 ]
        f_38  =  0.0F;
        i_39  =  i_35;
        for(;i_29 >= i_39;)
        {
          // BLOCK 5
          i_40  =  i_37 + i_39;
          l_41  =  (long) i_40;
          l_42  =  l_41 + 4L;
          l_43  =  l_42 << 2;
          ul_44  =  ul_0 + l_43;
          f_45  =  *((__global float *) ul_44);
          f_46  =  fma(f_45, f_45, f_38);
          i_47  =  i_39 + 1;
          f_38  =  f_46;
          i_39  =  i_47;
        }  // B4
        // BLOCK 6
        ul_48  =  ul_1 + 24L;
        f_49  =  *((__global float *) ul_48);
        ul_50  =  ul_1 + 16L;
        f_51  =  *((__global float *) ul_50);
        i_52  =  i_37 + i_6;
        l_53  =  (long) i_52;
        l_54  =  l_53 + 4L;
        l_55  =  l_54 << 2;
        ul_56  =  ul_0 + l_55;
        f_57  =  *((__global float *) ul_56);
        ul_58  =  ul_1 + 20L;
        f_59  =  *((__global float *) ul_58);
        i_60  =  i_21 * i_10;
        i_61  =  i_60 + i_19;
        i_62  =  i_61 + i_6;
        l_63  =  (long) i_62;
        l_64  =  l_63 + 4L;
        l_65  =  l_64 << 2;
        ul_66  =  ul_2 + l_65;
        f_67  =  fma(f_38, f_51, f_49);
        f_68  =  pow(f_67, f_59);
        f_69  =  f_57 / f_68;
        *((__global float *) ul_66)  =  f_69;
      }  // B2
      else
      {
        // BLOCK 7
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 8
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 9
  }  // B0
  // BLOCK 10 MERGES [9 8 7 6 ]
  return;
}  //  kernel
