#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void softmax(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *out, __global uchar *shape)
{
  bool b_27, b_48;
  float f_12, f_14, f_21, f_24, f_29, f_30, f_32, f_34, f_35, f_42, f_43, f_44, f_45, f_49, f_51, f_52, f_54, f_61, f_63, f_64, f_65;
  int i_5, i_6, i_7, i_13, i_15, i_16, i_22, i_23, i_25, i_26, i_28, i_31, i_33, i_36, i_37, i_46, i_47, i_50, i_53, i_55, i_56, i_66;
  long l_8, l_9, l_10, l_17, l_18, l_19, l_38, l_39, l_40, l_57, l_58, l_59;
  ulong ul_0, ul_1, ul_2, ul_4, ul_11, ul_20, ul_41, ul_60, ul_62;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) out;
  ul_2  =  (ulong) shape;
  __local float adf_3[256];
  ul_4  =  ul_2 + 28L;
  i_5  =  *((__global int *) ul_4);
  i_6  =  get_group_id(1);
  i_7  =  i_5 * i_6;
  l_8  =  (long) i_7;
  l_9  =  l_8 + 4L;
  l_10  =  l_9 << 2;
  ul_11  =  ul_0 + l_10;
  f_12  =  *((__global float *) ul_11);
  i_13  =  get_local_id(0);
  // BLOCK 1 MERGES [0 5 ]
  f_14  =  f_12;
  i_15  =  i_13;
  for(;i_15 < i_5;)
  {
    // BLOCK 2
    i_16  =  i_7 + i_15;
    l_17  =  (long) i_16;
    l_18  =  l_17 + 4L;
    l_19  =  l_18 << 2;
    ul_20  =  ul_0 + l_19;
    f_21  =  *((__global float *) ul_20);
    i_22  =  i_15 + 256;
    i_23  =  isless(f_14, f_21);
    if(i_23 == 1)
    {
      // BLOCK 3
      f_24  =  f_21;
    }  // B2
    else
    {
      // BLOCK 4
      f_24  =  f_14;
    }  // B2
    // BLOCK 5 MERGES [3 4 ]
    i_25  =  i_22;
    f_14  =  f_24;
    i_15  =  i_25;
  }  // B1
  // BLOCK 6
  adf_3[i_13]  =  f_14;
  barrier(CLK_LOCAL_MEM_FENCE);
  // BLOCK 7 MERGES [6 14 ]
  i_26  =  128;
  for(;i_26 >= 1;)
  {
    // BLOCK 8
    b_27  =  i_13 < i_26;
    if(b_27)
    {
      // BLOCK 9
      i_28  =  i_26 + i_13;
      f_29  =  adf_3[i_28];
      f_30  =  adf_3[i_13];
      i_31  =  isless(f_30, f_29);
      if(i_31 == 1)
      {
        // BLOCK 10
        f_32  =  f_29;
      }  // B9
      else
      {
        // BLOCK 11
        f_32  =  f_30;
      }  // B9
      // BLOCK 12 MERGES [10 11 ]
      adf_3[i_13]  =  f_32;
    }  // B8
    else
    {
      // BLOCK 13
    }  // B8
    // BLOCK 14 MERGES [13 12 ]
    barrier(CLK_LOCAL_MEM_FENCE);
    i_33  =  i_26 >> 1;
    i_26  =  i_33;
  }  // B7
  // BLOCK 15
  f_34  =  adf_3[0];
  barrier(CLK_LOCAL_MEM_FENCE);
  // BLOCK 16 MERGES [15 17 ]
  f_35  =  0.0F;
  i_36  =  i_13;
  for(;i_36 < i_5;)
  {
    // BLOCK 17
    i_37  =  i_7 + i_36;
    l_38  =  (long) i_37;
    l_39  =  l_38 + 4L;
    l_40  =  l_39 << 2;
    ul_41  =  ul_0 + l_40;
    f_42  =  *((__global float *) ul_41);
    f_43  =  f_42 - f_34;
    f_44  =  exp(f_43);
    f_45  =  f_35 + f_44;
    i_46  =  i_36 + 256;
    f_35  =  f_45;
    i_36  =  i_46;
  }  // B16
  // BLOCK 18
  adf_3[i_13]  =  f_35;
  barrier(CLK_LOCAL_MEM_FENCE);
  // BLOCK 19 MERGES [18 23 ]
  i_47  =  128;
  for(;i_47 >= 1;)
  {
    // BLOCK 20
    b_48  =  i_13 < i_47;
    if(b_48)
    {
      // BLOCK 21
      f_49  =  adf_3[i_13];
      i_50  =  i_47 + i_13;
      f_51  =  adf_3[i_50];
      f_52  =  f_49 + f_51;
      adf_3[i_13]  =  f_52;
    }  // B20
    else
    {
      // BLOCK 22
    }  // B20
    // BLOCK 23 MERGES [22 21 ]
    barrier(CLK_LOCAL_MEM_FENCE);
    i_53  =  i_47 >> 1;
    i_47  =  i_53;
  }  // B19
  // BLOCK 24
  f_54  =  adf_3[0];
  // BLOCK 25 MERGES [24 26 ]
  i_55  =  i_13;
  for(;i_55 < i_5;)
  {
    // BLOCK 26
    i_56  =  i_7 + i_55;
    l_57  =  (long) i_56;
    l_58  =  l_57 + 4L;
    l_59  =  l_58 << 2;
    ul_60  =  ul_0 + l_59;
    f_61  =  *((__global float *) ul_60);
    ul_62  =  ul_1 + l_59;
    f_63  =  f_61 - f_34;
    f_64  =  exp(f_63);
    f_65  =  f_64 / f_54;
    *((__global float *) ul_62)  =  f_65;
    i_66  =  i_55 + 256;
    i_55  =  i_66;
  }  // B25
  // BLOCK 27
  return;
}  //  kernel
